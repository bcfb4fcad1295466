import { describe, expect, it } from '@jest/globals';
import { facilitatorSheets } from '#playbooks';
import { hatSheetsPage, sheetIndexPage, sheetPage } from './sheet-page.ts';

describe('printed sheets', () => {
  it.each(['nb', 'nn', 'en'] as const)('say everything of a chapter in %s, and lead to every one', (language) => {
    for (const sheet of facilitatorSheets()) {
      const html = sheetPage(sheet, language);
      expect(html).toContain(`<html lang="${language}">`);
      expect(html.match(/<tr>/g)).toHaveLength(sheet.steps.length);
      expect(html.match(/<li>/g)).toHaveLength(sheet.questions.length + sheet.bring.length);
      expect(sheetIndexPage(facilitatorSheets(), language)).toContain(`href="/ark/${sheet.key}?lang=${language}"`);
    }
  });

  it('give one sheet per hat, with room for a group\'s number and keywords', () => {
    const html = hatSheetsPage('nb');
    expect(html.match(/class="sheet"/g)).toHaveLength(6);
    expect(html.match(/class="number"/g)).toHaveLength(6);
    expect(html).toContain('Ikke skriv navn');
  });

  it('number the groups of a session, with the hat that each is dealt', () => {
    const html = hatSheetsPage('en', 8);
    expect([...html.matchAll(/class="number">(\d+)</g)].map(([, number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...html.matchAll(/<h2>(\w+) hat<\/h2>/g)].map(([, hat]) => hat)).toEqual(['White', 'Black', 'Green', 'Yellow', 'Red', 'Blue', 'White', 'Black']);
  });

  it('never lets words of a sheet be taken for markup', () => {
    const [sheet] = facilitatorSheets();
    expect(sheetPage({ ...sheet!, title: { nb: '<script>', nn: '', en: '' } }, 'nb')).not.toContain('<script>');
  });
});
