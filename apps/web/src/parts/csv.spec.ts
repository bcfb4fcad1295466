import { describe, expect, it } from '@jest/globals';
import { csvOf } from './csv.ts';

describe('a list as CSV', () => {
  it('opens with æøå in a Norwegian spreadsheet', () => {
    expect(csvOf(['Navn', 'Frist'], [['Sone Øst', '26.11.2026']])).toBe('\uFEFFNavn;Frist\r\nSone Øst;26.11.2026\r\n');
  });

  it('quotes what would break its lines and columns', () => {
    expect(csvOf(['a'], [['en; "to"\ntre']])).toBe('\uFEFFa\r\n"en; ""to""\ntre"\r\n');
  });

  it.each(['=1+1', '+47', '-1', '@SUM(A1)'])('takes the teeth out of the formula %s', (text) => {
    expect(csvOf(['a'], [[text]])).toBe(`\uFEFFa\r\n'${text}\r\n`);
  });
});
