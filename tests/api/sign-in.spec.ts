import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { embeddedProvider } from '../../apps/api/src/sign-in/embedded-provider/embedded-provider.ts';
import { HOME, type RunningApi, runningApi } from './running-api.ts';

let api: RunningApi;
beforeAll(async () => { api = await runningApi(); }, 120_000);
afterAll(async () => { await api.close(); });

/** A browser as far as signing in needs one: keeps cookies by path, follows redirects, sends Origin with forms. */
class Browser {
  readonly #cookies = new Map<string, { readonly value: string; readonly path: string }>();
  readonly headers: Record<string, string> = {};
  cookieLines: string[] = [];

  async open(address: string, form: Readonly<Record<string, string>> | null = null, headers: Readonly<Record<string, string>> = {}): Promise<{ status: number; text: string; url: URL }> {
    let url = new URL(address, api.url);
    let body = form;
    for (let left = 15; left > 0; left -= 1) {
      const response = await fetch(url, {
        redirect: 'manual', method: body === null ? 'GET' : 'POST', headers: { Cookie: this.#cookiesFor(url), ...(body !== null && { Origin: url.origin }), ...this.headers, ...headers },
        ...(body !== null && { body: new URLSearchParams(body) }),
      });
      this.#keep(response);
      const next = response.headers.get('location');
      if (next === null) return { status: response.status, text: await response.text(), url };
      url = new URL(next, url);
      body = null;
      if (url.pathname === '/') return { status: response.status, text: '', url };
    }
    throw new Error('Redirected without end');
  }

  cookie(name: string): string | undefined { return this.#cookies.get(name)?.value; }
  forge(name: string, value: string): void { this.#cookies.set(name, { value, path: '/' }); }

  #cookiesFor({ pathname }: URL): string { return [...this.#cookies].filter(([, { path }]) => pathname.startsWith(path)).map(([name, { value }]) => `${name}=${value}`).join('; '); }
  #keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      this.cookieLines.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const path = /path=([^;]+)/i.exec(line)?.[1] ?? '/';
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, { value, path });
    }
  }
}

const people = (html: string): { name: string; value: string }[] => [...html.matchAll(/<button name="person" value="([^"]+)"><strong>([^<]+)<\/strong>/g)].map(([, value = '', name = '']) => ({ name, value }));

async function signInAs(name: string, browser = new Browser()): Promise<Browser> {
  const page = await browser.open('/sign-in?return=%2F');
  const chosen = people(page.text).find((person) => person.name === name);
  await browser.open(page.url.pathname, { person: chosen?.value ?? '' });
  return browser;
}

const ask = async (browser: Browser, query: string, headers: Readonly<Record<string, string>> = { Origin: api.url }): Promise<{ status: number; body: { data?: unknown; errors?: { extensions: { code: string } }[] } }> => {
  const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'Content-Type': 'application/json', Cookie: `__Host-medvirk=${browser.cookie('__Host-medvirk') ?? ''}`, ...headers }, body: JSON.stringify({ query }) });
  return { status: response.status, body: await response.json() as { data?: unknown } };
};
const ME = '{ viewer { person { name } roles scopes } }';

describe('signing in with the built-in provider', () => {
  it('offers the people who hold a role or an office, in the reader\'s language', async () => {
    const browser = new Browser();
    browser.headers['Accept-Language'] = 'nn';
    const { text, status } = await browser.open('/sign-in');
    expect([status, people(text).map(({ name }) => name)]).toEqual([200, ['Hanne Rud', 'Lars Eide', 'Siv Onsrud', 'Tor Vik']]);
    expect(text).toContain('<html lang="nn">');
    expect(text).toContain('tillitsvald');
    expect(text).not.toMatch(/<script|https?:\/\//);
  });

  it('ends in a session of whom was clicked', async () => {
    const browser = await signInAs('Lars Eide');
    expect((await ask(browser, ME)).body.data).toEqual({ viewer: { person: { name: 'Lars Eide' }, roles: ['EMPLOYEE', 'LEADER'], scopes: null } });
  });

  it('shows the way in to whoever is not signed in, and takes others on to the client', async () => {
    const stranger = await new Browser().open('/');
    expect([stranger.status, stranger.text.includes('href="/sign-in"'), stranger.text.includes('/sign-out')]).toEqual([200, true, false]);
    const own = await (await signInAs('Lars Eide')).open('/');
    expect(own.url.pathname).toBe('/mitt-arbeid');
  });

  it('keeps the session in a __Host- cookie that scripts and other sites do not get', async () => {
    const browser = await signInAs('Tor Vik');
    const line = browser.cookieLines.findLast((text) => text.startsWith('__Host-medvirk='));
    expect(line).toMatch(/; Path=\/;.*HttpOnly; Secure; SameSite=Lax/i);
    expect(line).not.toMatch(/Domain=/i);
  });

  it('stores the session as a hash alone', async () => {
    const browser = await signInAs('Tor Vik');
    const { rows } = await api.admin.query<{ row: string }>('select session::text as row from session');
    expect(rows.some(({ row }) => row.includes(browser.cookie('__Host-medvirk') ?? '-'))).toBe(false);
  });

  it('gives another session each time, and ends the one before', async () => {
    const browser = await signInAs('Lars Eide');
    const before = browser.cookie('__Host-medvirk') ?? '';
    await signInAs('Siv Onsrud', browser);
    expect(browser.cookie('__Host-medvirk')).not.toBe(before);
    const old = new Browser();
    old.forge('__Host-medvirk', before);
    expect((await ask(old, ME)).status).toBe(401);
  });

  it('refuses to end where it did not begin', async () => {
    const page = await new Browser().open('/sign-in/callback?code=stolen&state=guessed');
    expect([page.status, page.text]).toEqual([400, expect.stringContaining('EXPIRED')]);
  });

  it('refuses a person who was not offered', async () => {
    const browser = new Browser();
    const page = await browser.open('/sign-in');
    const answer = await browser.open(page.url.pathname, { person: `${HOME}.${HOME}` });
    expect([answer.status, browser.cookie('__Host-medvirk')]).toEqual([403, undefined]);
  });

  it('goes back only to pages of our own', async () => {
    const browser = new Browser();
    const page = await browser.open('/sign-in?return=%2F%2Fevil.example%2F');
    const { url } = await browser.open(page.url.pathname, { person: people(page.text)[0]?.value ?? '' });
    expect(url.origin).toBe(api.url);
  });

  it('refuses another address than the one it is set up at, and names that', async () => {
    const { status, body: _, text } = await api.server.get('/sign-in').set('Host', 'medvirk.intern').set('Accept-Language', 'en');
    expect([status, text]).toEqual([400, expect.stringContaining(`Open ${api.url}`)]);
  });

  it('does not run outside embedded mode', async () => {
    await expect(embeddedProvider({ mode: 'production', publicUrl: new URL('https://medvirk.example.no') })).rejects.toThrow(/OIDC_ISSUER/);
  });
});

describe('a session', () => {
  it.each([['no Origin', {}], ['another origin', { Origin: 'https://evil.example' }], ['another site', { 'Sec-Fetch-Site': 'cross-site' }]])('is refused with %s', async (_, headers) => {
    const { status, body } = await ask(await signInAs('Lars Eide'), ME, headers);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('ends on signing out', async () => {
    const browser = await signInAs('Lars Eide');
    const kept = browser.cookie('__Host-medvirk') ?? '';
    await browser.open('/sign-out', {});
    expect(browser.cookie('__Host-medvirk')).toBeUndefined();
    browser.forge('__Host-medvirk', kept);
    expect((await ask(browser, ME)).status).toBe(401);
  });

  it('is not signed out from another site', async () => {
    const browser = await signInAs('Lars Eide');
    await browser.open('/sign-out', {}, { Origin: 'https://evil.example' });
    expect((await ask(browser, ME)).status).toBe(200);
  });

  it('that has run out is refused', async () => {
    const browser = await signInAs('Siv Onsrud');
    await api.admin.query(`update session set created_at = now() - interval '2 days', expires_at = now() - interval '1 second'`);
    expect((await ask(browser, ME)).status).toBe(401);
  });

  it('makes tokens that are shown once, listed without their secret, and revoked at once', async () => {
    const browser = await signInAs('Siv Onsrud');
    const { body } = await ask(browser, 'mutation { tokenCreate(input: { name: "Skript", scopes: [INITIATIVE_READ], days: 30 }) { token { id name scopes } secret userErrors { code } } }');
    const { token, secret } = (body.data as { tokenCreate: { token: { id: string; scopes: string[] }; secret: string } }).tokenCreate;
    expect(secret).toMatch(/^mdv_pat_[\w-]{64}$/);
    expect((await api.ask(secret, ME)).body.data).toMatchObject({ viewer: { person: { name: 'Siv Onsrud' } } });
    expect((await ask(browser, '{ tokens { id name scopes revokedAt } }')).body.data).toEqual({ tokens: [{ id: token.id, name: 'Skript', scopes: ['INITIATIVE_READ'], revokedAt: null }] });
    expect((await ask(await signInAs('Hanne Rud'), '{ tokens { name } }')).body.data).toEqual({ tokens: [] });
    await ask(browser, `mutation { tokenRevoke(input: { tokenId: "${token.id}" }) { token { revokedAt } userErrors { code } } }`);
    expect((await api.ask(secret, ME)).body.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('makes no token for longer than a year', async () => {
    const { body } = await ask(await signInAs('Siv Onsrud'), 'mutation { tokenCreate(input: { name: "For alltid", scopes: [INITIATIVE_READ], days: 366 }) { secret userErrors { code field } } }');
    expect(body.data).toEqual({ tokenCreate: { secret: null, userErrors: [{ code: 'TOKEN_LIFETIME', field: ['days'] }] } });
  });
});
