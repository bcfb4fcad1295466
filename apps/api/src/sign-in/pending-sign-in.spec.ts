import { describe, expect, it } from '@jest/globals';
import { localPath } from './pending-sign-in.ts';

const ORIGIN = 'https://medvirk.example.no';

describe('a path to go on to after signing in', () => {
  it.each(['/mitt-arbeid', '/prosesser/INI_1?fane=moter', '/moter/MTG_1#sak-2'])('is kept where it is our own: %s', (path) => { expect(localPath(path)).toBe(path); });

  // Browsers take tabs and line ends out of an address before they read it (WHATWG URL, § 4.4), and take a backslash for a slash.
  it.each(['//evil.example', '/\\evil.example', '/\t/evil.example', '/\t\\evil.example', '/\n/evil.example', '/\r/evil.example', '\t//evil.example', 'https://evil.example', 'javascript:alert(1)', '', undefined, ['/a']])('never leads elsewhere: %j', (wish) => {
    expect(new URL(localPath(wish), ORIGIN).origin).toBe(ORIGIN);
  });
});
