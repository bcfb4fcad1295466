import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cosignerName, keyChangeText, keyRegistrationText } from '#application';
import {
  appendLeaves, cosign, EMPTY_FRONTIER, formatAddCheckpoint, formatNote, formatVerifierKey, leafHash, parseEntryBundle, parseNote, parseSignatureLine, parseSignedCheckpoint, parseVerifierKey, checkCosignature, rootOf,
  SIGNATURE_TYPES, signCheckpoint, type Signer, signerOfSeed, signNote, verifierKey, withSignatures,
} from '#involvement-log';
import { derivedSecret } from '#config';
import { encodeGlobalId, newCredential } from '#persistence';
import { verifyPack } from '../../apps/verifier/src/verify-pack.ts';
import { LogSequencer } from '../tampering/log-sequencer.ts';
import { ELSEWHERE, HOME, type RunningApi, runningApi } from './running-api.ts';

let api: RunningApi;
let sequencer: LogSequencer;
let tokens: Record<'rep' | 'deputy' | 'hr' | 'leader', string>;

beforeAll(async () => {
  api = await runningApi();
  sequencer = new LogSequencer(api.urls, derivedSecret(api.secret, 'log-keys'));
  const deputy = randomUUID();
  await api.admin.query(`insert into person (organisation_id, id, external_key, name) values ($1, $2, 'deputy', 'Vera Vara')`, [HOME, deputy]);
  await api.admin.query(`insert into office (organisation_id, id, kind, union_key, unit_id, person_id, deputy, from_date)
    select $1, gen_random_uuid(), 'UNION_REP', union_key, unit_id, $2, true, from_date from office where organisation_id = $1 and kind = 'UNION_REP' limit 1`, [HOME, deputy]);
  const { text, hash } = newCredential('TOKEN', HOME);
  await api.credentials.createToken(HOME, { personId: deputy, name: 'test', hash, scopes: ['initiative:read', 'initiative:write'], days: 1 });
  tokens = { rep: await api.token('rep'), hr: await api.token('hr'), leader: await api.token('leader'), deputy: text };
  await logSomething();
}, 60_000);
afterAll(async () => {
  await sequencer.close();
  await api.close();
});

const mutate = async <T>(token: string, name: string, input: Readonly<Record<string, unknown>>, shown = ''): Promise<T & { userErrors: readonly { code: string }[] }> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { body } = await api.ask(token, `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} userErrors { code } } }`, { input });
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
  return (body.data as Record<string, T & { userErrors: readonly { code: string }[] }>)[name]!;
};

/** An entry of the organisation, placed and signed. */
async function logSomething(): Promise<void> {
  expect((await mutate(tokens.hr, 'logKeyChange', { reason: 'Ny nøkkel hvert år' })).userErrors).toEqual([]);
  await sequencer.run(HOME);
}

const signer = (seed = randomBytes(32)): Signer => signerOfSeed(cosignerName(HOME, 'fagforbundet'), SIGNATURE_TYPES.COSIGNATURE, seed);
const proofOf = ({ key, sign }: Signer): string => Buffer.from(sign(Buffer.from(keyRegistrationText(key)))).toString('base64');
interface Shown { readonly cosignerKey: { readonly id: string; readonly standing: string; readonly fingerprint: string } | null }
const register = (token: string, holder: Signer, more: Readonly<Record<string, unknown>> = {}) => mutate<Shown>(token, 'cosignerKeyRegister',
  { union: 'fagforbundet', verifierKey: formatVerifierKey(holder.key), proof: proofOf(holder), ...more }, 'cosignerKey { id standing fingerprint }');
const standings = async (): Promise<readonly { id: string; standing: string; fingerprint: string }[]> => {
  const { body } = await api.ask(tokens.rep, '{ organisation { log { cosignerKeys { id standing fingerprint } } } }');
  return (body.data as { organisation: { log: { cosignerKeys: { id: string; standing: string; fingerprint: string }[] } } }).organisation.log.cosignerKeys;
};

describe('the log as anyone may read it', () => {
  it('gives head, tiles and entries that fit each other, with how long each may be kept', async () => {
    const checkpoint = await api.server.get(`/log/${HOME}/checkpoint`);
    const { size, root } = parseSignedCheckpoint(checkpoint.text)!.checkpoint;
    expect(checkpoint.headers['cache-control']).toContain('max-age=5');
    const width = `000.p/${size}`;
    const [tile, bundle] = await Promise.all([api.server.get(`/log/${HOME}/tile/0/${width}`).responseType('blob'), api.server.get(`/log/${HOME}/tile/entries/${width}`).responseType('blob')]);
    expect(tile.headers['cache-control']).toContain('immutable');
    const leaves = parseEntryBundle(bundle.body as Buffer)!;
    expect(Buffer.concat(leaves.map(leafHash))).toEqual(tile.body);
    expect(Buffer.from(rootOf(appendLeaves(EMPTY_FRONTIER, leaves.map(leafHash))))).toEqual(Buffer.from(root));
    expect(leaves.map(String).join()).not.toMatch(/Hanne|Nøkkel/i);
  });

  it.each(['tile/0/000', 'tile/0/000.p/255', 'tile/1/000.p/1', 'tile/0/0', 'tile/entries/001', 'checkpoint/99999', 'checkpoint/01', 'consistency/2/1', 'nothing'])('has no %s', async (path) => {
    expect((await api.server.get(`/log/${HOME}/${path}`)).status).toBe(404);
  });

  it('has nothing for an organisation without a log, nor for what is none', async () => {
    for (const place of [ELSEWHERE, 'x', randomUUID()]) expect((await api.server.get(`/log/${place}/checkpoint`)).status).toBe(404);
  });

  it('tells of its heads by feeds, each note verbatim', async () => {
    const { text: note } = await api.server.get(`/log/${HOME}/checkpoint`);
    const json = (await api.server.get(`/log/${HOME}/checkpoints.json`)).body as { items: { content_text: string; url: string }[] };
    expect(json.items[0]?.content_text).toBe(note);
    expect((await api.server.get(new URL(json.items[0]!.url).pathname)).text).toBe(note);
    const atom = await api.server.get(`/log/${HOME}/checkpoints.atom`);
    expect(atom.headers['content-type']).toContain('application/atom+xml');
    expect(atom.text).toContain(note.split('\n')[2]);
  });

  it('lets a change of the log\'s key be followed from the former', async () => {
    await logSomething();
    const { body } = await api.server.get(`/log/${HOME}/keys`);
    const keys = (body as { log: { verifierKey: string; endorsement: string | null }[] }).log;
    expect(keys.length).toBeGreaterThan(1);
    const [former, next] = keys.slice(-2).map(({ verifierKey }) => parseVerifierKey(verifierKey)!);
    expect(parseNote(keys.at(-1)!.endorsement!)!.text).toBe(keyChangeText(former!, next!));
    const shown = await api.ask(tokens.rep, '{ organisation { log { keys { verifierKey } checkpoint { note } } } }');
    expect((shown.body.data as { organisation: { log: { keys: { verifierKey: string }[] } } }).organisation.log.keys.map(({ verifierKey }) => verifierKey)).toEqual(keys.map(({ verifierKey }) => verifierKey));
  });

  it('gives packs in which whoever holds the first key follows it to the newest, also over a key that signed no head', async () => {
    const unitId = await api.unit('nord');
    const created = await api.ask(tokens.leader, 'mutation C($input: InitiativeCreateInput!) { initiativeCreate(input: $input) { initiative { id } } }',
      { input: { playbookKey: 'turnus', title: 'Ny turnus', purpose: 'Jevnere helger', unitId, groups: [{ unitId }] } }, { 'Idempotency-Key': randomUUID() });
    const { initiative } = (created.body.data as { initiativeCreate: { initiative: { id: string } } }).initiativeCreate;
    expect((await mutate(tokens.hr, 'logKeyChange', { reason: 'Nøkkelen kan være lekket' })).userErrors).toEqual([]);
    await logSomething();
    const { body } = await api.server.get(`/log/${HOME}/keys`);
    const keys = (body as { log: { verifierKey: string }[] }).log.map(({ verifierKey }) => verifierKey);
    const { status, text } = await api.server.get(`/receipts/initiatives/${initiative.id}/pack`).set('Authorization', `Bearer ${tokens.leader}`);
    const pack = JSON.parse(text) as { readonly keys: readonly string[] };
    expect([status, pack.keys.includes(keys.at(-1)!), pack.keys.includes(keys.at(-2)!)]).toEqual([200, true, false]);
    const { findings } = await verifyPack(text, { keys: [keys[0]!], olderHeads: [] });
    expect(findings.filter(({ severity }) => severity === 'LIE')).toEqual([]);
    expect(findings.map(({ code }) => code)).not.toContain('NO_TRUSTED_KEY');
  });
});

describe('a union\'s own keys', () => {
  const first = signer();
  const next = signer();
  let ids: { first: string; next: string };

  it('are registered with proof that one has them, under the union\'s own name', async () => {
    expect((await register(tokens.rep, first, { proof: proofOf(signer()) })).userErrors).toEqual([{ code: 'KEY_NOT_HELD' }]);
    expect((await register(tokens.leader, first)).userErrors).toEqual([{ code: 'COSIGNER_OF_UNION' }]);
    const other = signerOfSeed('somebody', SIGNATURE_TYPES.COSIGNATURE, randomBytes(32));
    expect((await register(tokens.rep, other)).userErrors).toEqual([{ code: 'COSIGNER_KEY_MALFORMED' }]);
    expect(await register(tokens.rep, first)).toMatchObject({ userErrors: [], cosignerKey: { standing: 'UNCONFIRMED' } });
  });

  it('count when another rep has held them against the paper, and nobody else may', async () => {
    const { id, fingerprint } = (await standings())[0]!;
    const confirm = (token: string, print: string) => mutate<Shown>(token, 'cosignerKeyConfirm', { cosignerKeyId: id, fingerprint: print }, 'cosignerKey { id standing fingerprint }');
    expect((await confirm(tokens.hr, fingerprint)).userErrors).toEqual([{ code: 'COSIGNER_OF_UNION' }]);
    expect((await confirm(tokens.rep, fingerprint)).userErrors).toEqual([{ code: 'CONFIRMED_BY_HOLDER' }]);
    expect((await confirm(tokens.deputy, 'ab'.repeat(32))).userErrors).toEqual([{ code: 'FINGERPRINT_DIFFERS' }]);
    expect(await confirm(tokens.deputy, fingerprint)).toMatchObject({ userErrors: [], cosignerKey: { standing: 'EFFECTIVE' } });
  });

  it('are changed with five working days\' notice to the holder of the old one', async () => {
    const { id } = (await standings())[0]!;
    const note = signNote(keyChangeText(first.key, next.key), [asNoteKey(first)]);
    expect((await register(tokens.rep, next, { formerKeyId: id, endorsement: note.replace('from', 'form') })).userErrors).toEqual([{ code: 'ENDORSEMENT_FALSE' }]);
    const registered = await register(tokens.rep, next, { formerKeyId: id, endorsement: note });
    expect(registered.userErrors).toEqual([]);
    ids = { first: id, next: registered.cosignerKey!.id };
    await mutate(tokens.deputy, 'cosignerKeyConfirm', { cosignerKeyId: ids.next, fingerprint: registered.cosignerKey!.fingerprint });
    expect((await standings()).map(({ standing }) => standing)).toEqual(['EFFECTIVE', 'WAITING']);
    const told = await api.admin.query<{ recipient: string }>(`select recipient_id as recipient from outbox where payload ->> 'topic' = 'cosigner.key-changed'`);
    expect(told.rows).toEqual([{ recipient: api.id('rep') }]);
    await api.admin.query(`update organisation set replay_now = '2026-03-10T08:00:00Z' where id = $1`, [HOME]);
    expect((await standings()).map(({ standing }) => standing)).toEqual(['REPLACED', 'EFFECTIVE']);
  });

  it('cosign heads of this log alone, and only while they count', async () => {
    const { text } = await api.server.get(`/log/${HOME}/checkpoint`);
    const note = parseNote(text)!;
    const add = async (by: Signer, seconds = Math.floor(Date.now() / 1000)) => {
      const { status, body } = await api.server.post(`/log/${HOME}/cosignatures`).set('Content-Type', 'text/plain').send(formatNote(withSignatures(note, [cosign(note.text, by, seconds)])));
      return [status, (body as { code?: string }).code];
    };
    expect(await add(first)).toEqual([422, 'COSIGNATURE_FALSE']);
    expect(await add(signer())).toEqual([422, 'COSIGNATURE_FALSE']);
    expect(await add(next, Math.floor(Date.now() / 1000) + 86_400)).toEqual([422, 'COSIGNATURE_FALSE']);
    expect((await mutate<{ size: number | null }>(tokens.rep, 'checkpointCosign', { checkpoint: 'not a note' }, 'size')).userErrors).toEqual([{ code: 'CHECKPOINT_UNKNOWN' }]);
    const cosigned = formatNote(withSignatures(note, [cosign(note.text, next, Math.floor(Date.now() / 1000))]));
    expect(await mutate<{ kept: number }>(tokens.rep, 'checkpointCosign', { checkpoint: cosigned }, 'kept')).toEqual({ kept: 1, userErrors: [] });
    const served = parseNote((await api.server.get(`/log/${HOME}/checkpoint`)).text)!;
    expect(checkCosignature(served, next.key).state).toBe('TRUE');
  });

  it('sign their holder in without the employer\'s provider, once per challenge', async () => {
    const ask = async (): Promise<string> => ((await api.server.post('/sign-in/key/challenge').send({ organisation: encodeGlobalId('Organisation', HOME) })).body as { challenge: string }).challenge;
    const answer = async (challenge: string, by: Signer, sign = by) => {
      const fingerprint = (await standings()).find((key) => key.fingerprint.length === 64 && key.id === (by === next ? ids.next : ids.first))!.fingerprint;
      return api.server.post('/sign-in/key').send({ challenge, fingerprint, signature: Buffer.from(sign.sign(Buffer.from(challenge))).toString('base64') });
    };
    const challenge = await ask();
    expect((await answer(challenge, next, signer())).status).toBe(401);
    expect((await answer(await ask(), first)).status).toBe(401);
    expect((await answer(challenge.replace(HOME, ELSEWHERE), next)).status).toBe(401);
    const signedIn = await answer(challenge, next);
    expect(signedIn.status).toBe(200);
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!;
    const { body } = await api.server.post('/graphql').set({ Cookie: cookie, Origin: api.url, 'Content-Type': 'application/json' }).send(JSON.stringify({ query: '{ viewer { person { name } } }' }));
    expect(body).toMatchObject({ data: { viewer: { person: { name: 'Tor Vik' } } } });
    expect((await answer(challenge, next)).status).toBe(401);
    const late = await ask();
    api.passSeconds(121);
    expect((await answer(late, next)).status).toBe(401);
  });
});

/** A cosigner's key signs a change as a note key of the same name and bytes. */
const asNoteKey = ({ key, sign }: Signer): Signer => ({ key: verifierKey(key.name, SIGNATURE_TYPES.NOTE, key.publicKey), sign });

describe('the organisation as a witness of another log', () => {
  const other = signerOfSeed('medvirk/another', SIGNATURE_TYPES.NOTE, randomBytes(32));
  const leaves = Array.from({ length: 9 }, (_, at) => leafHash(Buffer.from(String(at))));
  const head = (size: number, by = other): string => signCheckpoint({ origin: 'medvirk/another', size, root: rootOf(appendLeaves(EMPTY_FRONTIER, leaves.slice(0, size))) }, [by]);
  const send = (oldSize: number, proof: readonly Uint8Array[], checkpoint: string) => api.server.post(`/log/${HOME}/witness/add-checkpoint`).set('Content-Type', 'text/plain').send(formatAddCheckpoint({ oldSize, proof, checkpoint }));

  it('knows only logs that an administrator has told it to watch', async () => {
    expect((await send(0, [], head(4))).status).toBe(404);
    const watched = { origin: 'medvirk/another', verifierKeys: [formatVerifierKey(other.key)] };
    expect((await mutate(tokens.rep, 'watchedLogAdd', watched)).userErrors).toEqual([{ code: 'ADMINISTRATOR_REQUIRED' }]);
    expect((await mutate(tokens.hr, 'watchedLogAdd', { ...watched, verifierKeys: ['rubbish'] })).userErrors).toEqual([{ code: 'WATCHED_KEY_MALFORMED' }]);
    expect((await mutate(tokens.hr, 'watchedLogAdd', watched)).userErrors).toEqual([]);
  });

  it('cosigns a head that grew, and refuses one that is smaller, strange, or does not follow', async () => {
    const cosigned = await send(0, [], head(4));
    expect(cosigned.status).toBe(200);
    expect(parseSignatureLine(cosigned.text.trimEnd())?.name).toBe(`medvirk/${HOME}/witness`);
    const known = await send(0, [], head(2));
    expect([known.status, known.text, known.headers['content-type']]).toEqual([409, '4\n', expect.stringContaining('text/x.tlog.size')]);
    expect((await send(4, [], head(8))).status).toBe(422);
    expect((await send(4, [rootOf(appendLeaves(EMPTY_FRONTIER, leaves.slice(4, 8)))], head(8, signerOfSeed('medvirk/another', SIGNATURE_TYPES.NOTE, randomBytes(32))))).status).toBe(403);
    expect((await send(4, [rootOf(appendLeaves(EMPTY_FRONTIER, leaves.slice(4, 8)))], head(8))).status).toBe(200);
    expect((await send(4, [], head(4))).status).toBe(409);
    expect((await api.server.post(`/log/${HOME}/witness/add-checkpoint`).set('Content-Type', 'text/plain').send('rubbish')).status).toBe(400);
  });
});
