import { describe, expect, it } from '@jest/globals';
import { faultFromOutput } from './fault.ts';
import { nativeFolder } from './native-folder.ts';

describe('a fault around PostgreSQL', () => {
  it.each([
    ['FATAL:  could not write to file "pg_wal/xlogtemp.7": No space left on device', 'DISK_FULL', 'Free some space'],
    ["ENOSPC: no space left on device, mkdir '/data'", 'DISK_FULL', 'MEDVIRK_DATA'],
    ['initdb: error: could not access directory "/x": Permission denied', 'NOT_PERMITTED', 'chown'],
    ['FATAL:  data directory "/x" has wrong ownership', 'NOT_PERMITTED', 'another user'],
    ['PANIC:  something else', 'DID_NOT_START', 'something else'],
  ])('%s: %s, with a remedy', (output, code, remedy) => {
    const fault = faultFromOutput('the start', '/data', output);
    expect(fault.code).toBe(code);
    expect(fault.message).toContain(remedy);
    expect(fault.message).toContain('/data');
  });

  it('names DATABASE_URL where npm ships no PostgreSQL', () => {
    expect(() => nativeFolder('sunos', 'x64')).toThrow(/sunos-x64.*DATABASE_URL/);
  });
});
