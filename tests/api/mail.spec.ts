import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unsubscribeToken } from '#application';
import { derivedSecret } from '#config';
import type { Id } from '#domain';
import { encodeGlobalId, newCredential } from '#persistence';
import { MailPageNotEmbedded, type MailPageParts, mailPage } from '../../apps/api/src/mail-page/mail-page.ts';
import { HOME, type RunningApi, runningApi, type Who } from './running-api.ts';

const SECRET = 'a secret of this test, longer than it need be';
let api: RunningApi;
beforeAll(async () => { api = await runningApi({ MEDVIRK_SECRET: SECRET }); }, 120_000);
afterAll(async () => { await api.close(); });

/** A browser in which somebody is signed in. */
async function cookieOf(who: Who): Promise<string> {
  const { text, hash } = newCredential('SESSION', HOME);
  await api.credentials.openSession(HOME, { personId: api.id(who), hash, hours: 1 });
  return `__Host-medvirk=${text}`;
}
interface Page { readonly status: number; readonly text: string; readonly location: string | null; readonly headers: Headers }
async function open(path: string, { cookie, method = 'GET', body, language = 'nb' }: { readonly cookie?: string; readonly method?: string; readonly body?: string; readonly language?: string } = {}): Promise<Page> {
  const response = await fetch(new URL(path, api.url), {
    method, redirect: 'manual', headers: { 'Accept-Language': language, ...(cookie !== undefined && { Cookie: cookie }), ...(body !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }) }, ...(body !== undefined && { body }),
  });
  return { status: response.status, text: await response.text(), location: response.headers.get('location'), headers: response.headers };
}

/** A message that the engine would have made, and its notice. */
async function told(who: Who, topic = 'statement.answered'): Promise<Id> {
  const id = randomUUID();
  const payload = JSON.stringify({ topic, initiativeId: null, entryId: null });
  await api.admin.query(`insert into outbox (organisation_id, id, kind, recipient_id, payload, state) values ($1, $2, 'notification', $3, $4, 'HELD')`, [HOME, id, api.id(who), payload]);
  await api.admin.query(`insert into notice (organisation_id, id, person_id, topic, category, statutory, shown, created_at) values ($1, $2, $3, $4, 'MENTIONS', true, true, '2026-03-02T08:00:00Z')`, [HOME, id, api.id(who), topic]);
  return id;
}

const link = (to: string, who: Who): string => `/sign-in?${new URLSearchParams({ organisation: encodeGlobalId('Organisation', HOME), for: encodeGlobalId('Person', api.id(who)), to }).toString()}`;

describe('a link from a mail', () => {
  it('leads the person whom it is for straight to its page', async () => {
    const page = await open(link('/prosesser/M-2026-1', 'leader'), { cookie: await cookieOf('leader') });
    expect([page.status, page.location]).toEqual([303, '/prosesser/M-2026-1']);
  });

  it('tells anybody else who is signed in whom it is for, and lets them change or go on', async () => {
    const page = await open(link('/prosesser/M-2026-1', 'leader'), { cookie: await cookieOf('rep') });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Du er innlogget som Tor Vik. Dette gjelder Lars Eide.');
    expect(page.text).toContain('href="/prosesser/M-2026-1"');
    const change = /href="(\/sign-in\?[^"]+switch=1[^"]*)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const begun = await open(change, { cookie: await cookieOf('rep') });
    expect([begun.status, begun.location?.includes('/idp/auth'), begun.location?.includes('prompt=login')]).toEqual([303, true, true]);
  });

  it('names nobody of another organisation', async () => {
    const stranger = encodeGlobalId('Person', randomUUID());
    const page = await open(`/sign-in?for=${stranger}&to=%2Fmitt-arbeid`, { cookie: await cookieOf('rep') });
    expect(page.text).toContain('Dette gjelder en annen.');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/a\r\nSet-Cookie: x=1'])('never leads to %j', async (to) => {
    const page = await open(link(to, 'leader'), { cookie: await cookieOf('leader') });
    expect([page.status, page.location]).toEqual([303, '/']);
  });

  it('begins a sign-in where nobody is signed in', async () => {
    const page = await open(link('/prosesser/M-2026-1', 'leader'));
    expect([page.status, page.location?.includes('/idp/auth')]).toEqual([303, true]);
  });
});

describe('leaving mail by one click', () => {
  const tokenFor = (who: Who, from: 'DIGEST' | 'TASKS', secret = SECRET): string => unsubscribeToken({ organisationId: HOME, personId: api.id(who), from }, derivedSecret(derivedSecret(secret, 'installation'), 'unsubscribe'));
  const preferences = async (who: Who): Promise<unknown> => (await api.ask(await api.token(who), '{ notificationPreferences { mail cadence } }')).body.data;

  it('works logged out, as a mail program does it, and leaves only what the link names', async () => {
    expect(await preferences('rep')).toEqual({ notificationPreferences: { mail: ['TASKS', 'MENTIONS'], cadence: 'DAILY' } });
    const done = await open(`/unsubscribe/${tokenFor('rep', 'DIGEST')}`, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
    expect([done.status, done.location]).toEqual([200, null]);
    expect(await preferences('rep')).toEqual({ notificationPreferences: { mail: ['TASKS', 'MENTIONS'], cadence: 'OFF' } });
    await open(`/unsubscribe/${tokenFor('rep', 'TASKS')}`, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
    expect(await preferences('rep')).toEqual({ notificationPreferences: { mail: ['MENTIONS'], cadence: 'OFF' } });
    expect(await preferences('leader')).toEqual({ notificationPreferences: { mail: ['TASKS', 'MENTIONS'], cadence: 'DAILY' } });
  });

  it('asks first where a link is only followed, as scanners of mail do', async () => {
    const page = await open(`/unsubscribe/${tokenFor('leader', 'DIGEST')}`, { language: 'nn' });
    expect(page.text).toContain('Vil du slutte å få oversikta på e-post?');
    expect(await preferences('leader')).toMatchObject({ notificationPreferences: { cadence: 'DAILY' } });
  });

  it('believes no token that it did not make', async () => {
    const token = tokenFor('leader', 'DIGEST');
    const forged = [`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, `B${token.slice(1)}`, tokenFor('leader', 'DIGEST', 'another secret of the same good length'), 'x', token.repeat(2)];
    for (const one of forged) expect((await open(`/unsubscribe/${one}`, { method: 'POST', body: '' })).status).toBe(404);
    expect(await preferences('leader')).toMatchObject({ notificationPreferences: { cadence: 'DAILY' } });
  });
});

describe('the page of mail that is not sent', () => {
  it('shows the signed-in person their own mail as it would have been, and nobody else\'s', async () => {
    const [own, other] = [await told('rep'), await told('leader')];
    const cookie = await cookieOf('rep');
    const list = await open('/mail', { cookie });
    expect([list.text.includes(own), list.text.includes(other)]).toEqual([true, false]);
    const letter = await open(`/mail/${own}`, { cookie });
    expect(letter.text).toContain('Innspillet ditt er besvart');
    expect((await open(`/mail/${other}`, { cookie })).status).toBe(404);
    expect((await open(`/mail/${other}/html`, { cookie })).status).toBe(404);
    expect((await open(`/mail/${own}`)).location).toBe(`/sign-in?to=%2Fmail%2F${own}`);
  });

  it('shows an administrator everyone\'s', async () => {
    const id = await told('employee');
    const cookie = await cookieOf('hr');
    expect([(await open('/mail', { cookie })).text.includes(id), (await open('/mail?all=1', { cookie })).text.includes(id)]).toEqual([false, true]);
    expect((await open(`/mail/${id}`, { cookie })).status).toBe(200);
  });

  it('shows a mail\'s own page where it can run and fetch nothing', async () => {
    const id = await told('rep');
    const page = await open(`/mail/${id}/html`, { cookie: await cookieOf('rep') });
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(page.text).toContain('<html lang="nb">');
  });

  it('is not there in production', () => {
    const parts = { mode: 'production' } as MailPageParts;
    expect(() => mailPage(parts)).toThrow(MailPageNotEmbedded);
  });
});

describe('notices', () => {
  const NOTICES = '{ viewer { unreadNotices } notices(first: 5) { nodes { id headline { nn } read } } }';

  it('are the viewer\'s own, in words, and are read when the viewer says so', async () => {
    const id = await told('superior', 'decision.made');
    await told('employee', 'decision.made');
    const token = await api.token('superior');
    expect((await api.ask(token, NOTICES)).body.data).toEqual({ viewer: { unreadNotices: 1 }, notices: { nodes: [{ id: encodeGlobalId('Notice', id), headline: { nn: 'Det er teke ei avgjerd' }, read: false }] } });
    const others = await api.ask(await api.token('rep'), 'mutation ($input: NoticesMarkReadInput!) { noticesMarkRead(input: $input) { unread userErrors { code } } }', { input: { noticeIds: [encodeGlobalId('Notice', id)] } });
    expect(others.body.data).toMatchObject({ noticesMarkRead: { unread: null, userErrors: [{ code: 'NOT_FOUND' }] } });
    expect((await api.ask(token, NOTICES)).body.data).toMatchObject({ viewer: { unreadNotices: 1 } });
    const own = await api.ask(token, 'mutation ($input: NoticesMarkReadInput!) { noticesMarkRead(input: $input) { unread userErrors { code } } }', { input: { until: '2026-03-02T08:00:00.000Z' } });
    expect(own.body.data).toEqual({ noticesMarkRead: { unread: 0, userErrors: [] } });
    const neither = await api.ask(token, 'mutation { noticesMarkRead(input: {}) { unread userErrors { code } } }');
    expect(neither.body.data).toEqual({ noticesMarkRead: { unread: null, userErrors: [{ code: 'NOTICES_UNNAMED' }] } });
  });

  it('come as their reader chooses, who is told beforehand what the choice means', async () => {
    const token = await api.token('superior');
    const SET = 'mutation ($input: NotificationPreferencesInput!) { notificationPreferencesSet(input: $input) { preferences { inApp mail digest cadence mailFrom meaning } userErrors { code field } } }';
    const wish = { inApp: ['ALL', 'TASKS', 'TASKS'], mail: [], digest: ['TASKS'], cadence: 'WEEKLY', mailFrom: '09:00', mailUntil: '15:00' };
    const preview = await api.ask(token, 'query ($input: NotificationPreferencesInput!) { notificationPreferencesPreview(input: $input) }', { input: wish }, { 'Accept-Language': 'nn' });
    const meaning = (preview.body.data as { notificationPreferencesPreview: readonly string[] }).notificationPreferencesPreview;
    expect(meaning.join(' ')).toContain('på den første arbeidsdagen i veka');
    expect(meaning.join(' ')).toContain('Det kan ikkje slåast av');
    const set = await api.ask(token, SET, { input: wish }, { 'Accept-Language': 'nn' });
    expect(set.body.data).toEqual({ notificationPreferencesSet: { preferences: { inApp: ['TASKS', 'ALL'], mail: [], digest: ['TASKS'], cadence: 'WEEKLY', mailFrom: '09:00', meaning }, userErrors: [] } });
    const atNight = await api.ask(token, SET, { input: { ...wish, mailFrom: '05:59' } });
    expect(atNight.body.data).toEqual({ notificationPreferencesSet: { preferences: null, userErrors: [{ code: 'MAIL_HOURS', field: ['mailFrom'] }] } });
  });

  it('that an address refuses are seen and tried again by an administrator alone', async () => {
    await api.admin.query(`update person set mail_bounces_since = '2026-03-01T08:00:00Z' where id = $1`, [api.id('employee')]);
    const [hr, rep] = [await api.token('hr'), await api.token('rep')];
    const BOUNCING = '{ people(first: 5, filter: { mailBounces: true }) { nodes { id name mailBouncesSince } } }';
    const person = encodeGlobalId('Person', api.id('employee'));
    expect((await api.ask(hr, BOUNCING)).body.data).toEqual({ people: { nodes: [{ id: person, name: 'Anna Holm', mailBouncesSince: '2026-03-01T08:00:00.000Z' }] } });
    expect(JSON.stringify((await api.ask(rep, BOUNCING)).body.data)).not.toContain('2026-03-01');
    const RETRY = 'mutation ($input: PersonMailRetryInput!) { personMailRetry(input: $input) { person { mailBouncesSince } userErrors { code } } }';
    expect((await api.ask(rep, RETRY, { input: { personId: person } })).body.data).toEqual({ personMailRetry: { person: null, userErrors: [{ code: 'ADMINISTRATOR_REQUIRED' }] } });
    expect((await api.ask(hr, RETRY, { input: { personId: person } })).body.data).toEqual({ personMailRetry: { person: { mailBouncesSince: null }, userErrors: [] } });
  });
});
