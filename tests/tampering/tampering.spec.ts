import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cosignerName, keyRegistrationText } from '#application';
import { commitment, cosign, entryLeaf, type EntryFrame, formatNote, formatVerifierKey, leafHash, parseNote, SIGNATURE_TYPES, type Signer, signerOfSeed, withSignatures } from '#involvement-log';
import { encodeGlobalId, newCredential } from '#persistence';
import type { FindingCode } from '../../apps/verifier/src/finding.ts';
import type { Report } from '../../apps/verifier/src/report.ts';
import { verifyPack } from '../../apps/verifier/src/verify-pack.ts';
import { HOME, type RunningApi, runningApi } from '../api/running-api.ts';
import { LogSequencer } from './log-sequencer.ts';
import { Attacker } from './rewritten-log.ts';

let api: RunningApi;
let sequencer: LogSequencer;
let attacker: Attacker;
let tokens: { readonly rep: string; readonly leader: string; readonly deputy: string };
let initiative: string;
let union: Signer;
/** What the union holds: keys exchanged on paper, and the head that it cosigned last. */
let trust: { readonly keys: readonly string[]; readonly olderHeads: readonly string[] };
let held: string;

beforeAll(async () => {
  api = await runningApi();
  sequencer = new LogSequencer(api.urls);
  attacker = new Attacker(api.admin);
  tokens = { rep: await api.token('rep'), leader: await api.token('leader'), deputy: await deputyOf('fagforbundet') };
  initiative = await newInitiative();
  await describeTimes(4);
  union = signerOfSeed(cosignerName(HOME, 'fagforbundet'), SIGNATURE_TYPES.COSIGNATURE, randomBytes(32));
  await registerKey(union);
  await sequencer.run(HOME);
  await cosignNewest();
  await describeTimes(3);
  await sequencer.run(HOME);
  held = await cosignNewest();
  const { body } = await api.server.get(`/log/${HOME}/keys`);
  trust = { keys: [...(body as { log: { verifierKey: string }[] }).log.map(({ verifierKey }) => verifierKey), formatVerifierKey(union.key)], olderHeads: [held] };
  await attacker.remember();
}, 60_000);
afterAll(async () => {
  await sequencer.close();
  await api.close();
});

async function asked<T>(token: string, query: string, variables: Readonly<Record<string, unknown>>): Promise<T> {
  const { body } = await api.ask(token, query, variables, { 'Idempotency-Key': randomUUID() });
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
  return body.data as T;
}

async function newInitiative(): Promise<string> {
  const unitId = await api.unit('nord');
  const { initiativeCreate } = await asked<{ initiativeCreate: { initiative: { id: string } } }>(tokens.leader, 'mutation ($input: InitiativeCreateInput!) { initiativeCreate(input: $input) { initiative { id } userErrors { code } } }',
    { input: { playbookKey: 'turnus', title: 'Ny turnus', purpose: 'Jevnere helger', unitId, groups: [{ unitId }] } });
  return initiativeCreate.initiative.id;
}

async function describeTimes(count: number): Promise<void> {
  for (let time = 0; time < count; time += 1) {
    const { initiativeDescribe } = await asked<{ initiativeDescribe: { userErrors: unknown[] } }>(tokens.leader, 'mutation ($input: InitiativeDescribeInput!) { initiativeDescribe(input: $input) { userErrors { code } } }',
      { input: { initiativeId: initiative, title: `Ny turnus ${randomUUID()}`, purpose: 'Jevnere helger', considerableImportance: false, concernsCouncils: false } });
    expect(initiativeDescribe.userErrors).toEqual([]);
    await api.admin.query(`update organisation set replay_now = replay_now + interval '1 hour' where id = $1`, [HOME]);
  }
}

/** A second office-holder of the union, who can confirm the first one's key. */
async function deputyOf(unionKey: string): Promise<string> {
  const [person, office] = [randomUUID(), randomUUID()];
  await api.admin.query(`insert into person (organisation_id, id, external_key, name) values ($1, $2, 'deputy', 'Vera Vara')`, [HOME, person]);
  await api.admin.query(`insert into office (organisation_id, id, kind, union_key, unit_id, person_id, deputy, from_date)
    select $1, $2, 'UNION_REP', $3, unit_id, $4, true, from_date from office where organisation_id = $1 and kind = 'UNION_REP' limit 1`, [HOME, office, unionKey, person]);
  const { text, hash } = newCredential('TOKEN', HOME);
  await api.credentials.createToken(HOME, { personId: person, name: 'test', hash, scopes: ['initiative:read', 'initiative:write'], days: 1 });
  return text;
}

async function registerKey({ key, sign }: Signer): Promise<void> {
  const registered = await asked<{ cosignerKeyRegister: { cosignerKey: { id: string; standing: string; fingerprint: string }; userErrors: unknown[] } }>(tokens.rep,
    'mutation ($input: CosignerKeyRegisterInput!) { cosignerKeyRegister(input: $input) { cosignerKey { id standing fingerprint } userErrors { code } } }',
    { input: { union: 'fagforbundet', verifierKey: formatVerifierKey(key), proof: Buffer.from(sign(Buffer.from(keyRegistrationText(key)))).toString('base64') } });
  expect(registered.cosignerKeyRegister).toMatchObject({ userErrors: [], cosignerKey: { standing: 'UNCONFIRMED' } });
  const { id, fingerprint } = registered.cosignerKeyRegister.cosignerKey;
  const { cosignerKeyConfirm } = await asked<{ cosignerKeyConfirm: unknown }>(tokens.deputy, 'mutation ($input: CosignerKeyConfirmInput!) { cosignerKeyConfirm(input: $input) { cosignerKey { standing } userErrors { code } } }',
    { input: { cosignerKeyId: id, fingerprint: fingerprint.toUpperCase().replaceAll(/(.{4})/g, '$1 ') } });
  expect(cosignerKeyConfirm).toEqual({ cosignerKey: { standing: 'EFFECTIVE' }, userErrors: [] });
}

/** Fetches the newest head as anyone may, signs it as the union does, and hands it back; gives the head as the union keeps it. */
async function cosignNewest(): Promise<string> {
  const { text } = await api.server.get(`/log/${HOME}/checkpoint`);
  const note = parseNote(text)!;
  const cosigned = formatNote(withSignatures(note, [cosign(note.text, union, Math.floor(Date.now() / 1000))]));
  const { status, body } = await api.server.post(`/log/${HOME}/cosignatures`).set('Content-Type', 'text/plain').send(cosigned);
  expect({ status, body: body as unknown }).toMatchObject({ status: 200, body: { kept: 1 } });
  return (await api.server.get(`/log/${HOME}/checkpoint`)).text;
}

async function pack(): Promise<string> {
  const { status, text } = await api.server.get(`/receipts/initiatives/${initiative}/pack?held=${held.split('\n')[1]!}`).set('Authorization', `Bearer ${tokens.rep}`);
  expect({ status, text: status === 200 ? '' : text }).toEqual({ status: 200, text: '' });
  return text;
}
const report = async (): Promise<Report> => verifyPack(await pack(), trust);
const codes = ({ findings }: Report, severity: 'LIE' | 'GAP' | 'NOTE' = 'LIE'): FindingCode[] => [...new Set(findings.filter((finding) => finding.severity === severity).map(({ code }) => code))];
const named = (of: Report, code: FindingCode): (number | undefined)[] => of.findings.filter((finding) => finding.code === code).map(({ entry }) => (entry === null ? undefined : of.entries[entry]?.frame.number));

interface Stored { readonly id: string; readonly leaf: number; readonly number: number; readonly payload: { fact: Record<string, unknown> }; readonly salt: Buffer; readonly recorded: string }
const stored = async (number: number): Promise<Stored> => (await api.admin.query<Stored>(`select e.id, e.leaf_index::integer as leaf, e.number::integer as number, p.payload, p.salt, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as recorded
  from entry e join entry_payload p on p.entry_id = e.id where e.initiative_id is not null and e.number = $1`, [number])).rows[0]!;
/** Out of the way of each other, for two cannot have one place even for a moment. */
const aside = (...moved: readonly Stored[]): readonly [string, readonly unknown[]] => ['update entry set leaf_index = leaf_index + 1000000, number = number + 1000000 where id = any ($1)', [moved.map(({ id }) => id)]];
const changed = (payload: Stored['payload']): Stored['payload'] => ({ ...payload, fact: { ...payload.fact, purpose: 'Noe annet enn det som ble sagt' } });

describe('a log that nobody has touched', () => {
  it('holds, with the union\'s own signature under it', async () => {
    const found = await report();
    expect({ verdict: found.verdict, lies: codes(found), gaps: codes(found, 'GAP') }).toEqual({ verdict: 'HOLDS', lies: [], gaps: [] });
    expect(found.entries.length).toBeGreaterThan(8);
    expect(found.checks.filter(({ what }) => ['CONTENT', 'INCLUSION', 'LOG_SIGNATURE', 'COSIGNATURES', 'GROWTH', 'NUMBERS'].includes(what)).map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'HOLDS'));
  });

  it('is refused when any byte of its pack is changed', async () => {
    const text = await pack();
    for (let at = 0; at < text.length; at += Math.ceil(text.length / 150)) {
      const other = text[at] === 'a' ? 'b' : 'a';
      const { verdict } = await verifyPack(`${text.slice(0, at)}${other}${text.slice(at + 1)}`, trust);
      expect({ at, verdict }).toEqual({ at, verdict: expect.not.stringMatching(/^HOLDS/) as unknown });
    }
  });
});

describe('somebody with every right on the database', () => {
  it('edits the words: found, and at which entry', async () => {
    const target = await stored(3);
    const found = await attacker.lie([['update entry_payload set payload = $2 where entry_id = $1', [target.id, JSON.stringify(changed(target.payload))]]], report);
    expect(found.verdict).toBe('FALSE');
    expect(codes(found)).toEqual(['CONTENT_CHANGED']);
    expect(named(found, 'CONTENT_CHANGED')).toEqual([3]);
  });

  it('edits the words and the commitment with them: found, and at which entry', async () => {
    const target = await stored(4);
    const payload = changed(target.payload);
    const found = await attacker.lie([
      ['update entry_payload set payload = $2 where entry_id = $1', [target.id, JSON.stringify(payload)]], ['update entry set commitment = $2 where id = $1', [target.id, Buffer.from(commitment(payload, target.salt), 'hex')]],
    ], report);
    expect(codes(found)).toEqual(['FRAME_CHANGED']);
    expect(named(found, 'FRAME_CHANGED')).toEqual([4]);
  });

  it('edits an entry down to its leaf: nothing leads to the signed root any more', async () => {
    const target = await stored(4);
    const payload = changed(target.payload);
    const hash = commitment(payload, target.salt);
    const frame = await frameOf(target.id);
    const found = await attacker.lie([
      ['update entry_payload set payload = $2 where entry_id = $1', [target.id, JSON.stringify(payload)]],
      ['update entry set commitment = $2, leaf_hash = $3 where id = $1', [target.id, Buffer.from(hash, 'hex'), Buffer.from(leafHash(entryLeaf({ ...frame, commitment: hash })))]],
    ], report);
    expect(found.verdict).toBe('FALSE');
    expect(codes(found)).toContain('FRAME_CHANGED');
  });

  it('reorders two entries: found, and which', async () => {
    const [a, b] = [await stored(2), await stored(5)];
    const found = await attacker.lie([aside(a, b), ['update entry e set leaf_index = o.leaf_index, number = o.number, leaf_hash = o.leaf_hash from kept_entry o where (e.id = $1 and o.id = $2) or (e.id = $2 and o.id = $1)', [a.id, b.id]]], report);
    expect(found.verdict).toBe('FALSE');
    expect(codes(found)).toContain('FRAME_CHANGED');
    expect(named(found, 'FRAME_CHANGED').toSorted()).toEqual([2, 5]);
  });

  it('swaps what two entries say: found, and where they really stand', async () => {
    const [a, b] = [await stored(2), await stored(5)];
    const found = await attacker.lie([aside(a, b), ['update entry e set leaf_index = o.leaf_index, number = k.number, leaf_hash = o.leaf_hash from kept_entry o, kept_entry k where k.id = e.id and ((e.id = $1 and o.id = $2) or (e.id = $2 and o.id = $1))', [a.id, b.id]]], report);
    expect(codes(found)).toContain('REORDERED');
    expect(named(found, 'REORDERED').toSorted()).toEqual(expect.arrayContaining([2, 5]));
  });

  it('deletes an entry: its number is missing, and nothing over the hole is proved', async () => {
    const target = await stored(6);
    const found = await attacker.lie([['delete from entry_payload where entry_id = $1', [target.id]], ['delete from entry where id = $1', [target.id]]], report);
    expect(found.verdict).toBe('FALSE');
    expect(found.findings.find(({ code }) => code === 'LEFT_OUT')?.values['numbers']).toBe('6');
  });

  it('deletes an entry and closes the gap: found', async () => {
    const target = await stored(6);
    const found = await attacker.lie([
      ['delete from entry_payload where entry_id = $1', [target.id]], ['delete from entry where id = $1', [target.id]],
      ['update entry set leaf_index = leaf_index + 1000000 where leaf_index > $1', [target.leaf]], ['update entry set leaf_index = leaf_index - 1000001 where leaf_index > 999999', []],
      ['update entry set number = number + 1000000 where initiative_id is not null and number > $1', [target.number]], ['update entry set number = number - 1000001 where number > 999999', []],
    ], report);
    expect(found.verdict).toBe('FALSE');
    expect(codes(found)).toContain('FRAME_CHANGED');
  });

  it('backdates an entry: found, and which', async () => {
    const target = await stored(7);
    const found = await attacker.lie([[`update entry set recorded_at = recorded_at - interval '3 weeks' where id = $1`, [target.id]]], report);
    expect(codes(found)).toEqual(['FRAME_CHANGED']);
    expect(named(found, 'FRAME_CHANGED')).toEqual([7]);
  });

  it('forges a head without the key: found', async () => {
    const found = await attacker.lie([[`update checkpoint set note = replace(note, encode(root, 'base64'), encode($1, 'base64'))`, [randomBytes(32)]]], report);
    expect(found.verdict).toBe('FALSE');
    expect(codes(found)).toContain('LOG_SIGNATURE_FALSE');
  });
});

describe('somebody who also has the key of the log', () => {
  /** Lets the log be written anew, from the entries as they are now, and signed as before. */
  const writtenAnew = async (): Promise<void> => {
    await attacker.past([
      'delete from cosignature', 'delete from checkpoint', 'delete from log_tile', 'delete from log_head', 'delete from log_number', 'update entry set leaf_index = null, number = null, leaf_hash = null',
    ]);
    await sequencer.run(HOME);
  };

  it('forks: two heads of one size, against the one that the union kept', async () => {
    const target = await stored(3);
    const payload = changed(target.payload);
    const found = await attacker.lie([
      ['update entry_payload set payload = $2 where entry_id = $1', [target.id, JSON.stringify(payload)]], ['update entry set commitment = $2 where id = $1', [target.id, Buffer.from(commitment(payload, target.salt), 'hex')]],
    ], async () => { await writtenAnew(); return report(); });
    expect(found.verdict).toBe('FALSE');
    expect(codes(found)).toContain('TWO_HEADS');
    // The union has signed nothing of it.
    expect(codes(found, 'GAP')).toContain('COSIGNATURE_MISSING');
  });

  it('forks and puts the union\'s signature under the new head: found', async () => {
    const target = await stored(3);
    const line = (await api.admin.query<{ size: string; line: string; cosigner_key_id: string; seconds: string }>('select * from cosignature order by size desc limit 1')).rows[0]!;
    const found = await attacker.lie([[`update entry set occurred_on = '2026-01-01' where id = $1`, [target.id]]], async () => {
      await writtenAnew();
      await attacker.past([['insert into cosignature (organisation_id, size, cosigner_key_id, line, seconds) values ($1, $2, $3, $4, $5)', [HOME, line.size, line.cosigner_key_id, line.line, line.seconds]]]);
      return report();
    });
    expect(found.verdict).toBe('FALSE');
    expect(codes(found)).toEqual(expect.arrayContaining(['TWO_HEADS']));
    expect(codes(found).some((code) => code === 'COSIGNATURE_FALSE' || code === 'COSIGNATURE_OF_ANOTHER_HEAD')).toBe(true);
  });

  it('backdates an entry and writes the log anew: the order of the log denies its time', async () => {
    const target = await stored(8);
    const found = await attacker.lie([[`update entry set recorded_at = recorded_at - interval '3 weeks' where id = $1`, [target.id]]], async () => { await writtenAnew(); return report(); });
    expect(codes(found)).toEqual(expect.arrayContaining(['BACKDATED', 'TWO_HEADS']));
    expect(named(found, 'BACKDATED')).toEqual([8]);
  });

  it('puts an older backup back: the head that the union kept is larger, and the log is halted when it is shown', async () => {
    const newest = Number(held.split('\n')[1]);
    const { found, shown, ready } = await attacker.lie([
      ['delete from cosignature where size = $1', [newest]], ['delete from checkpoint where size = $1', [newest]],
      ['update entry set leaf_index = null, number = null, leaf_hash = null where leaf_index >= (select max(size) from checkpoint)', []],
    ], async () => {
      const seen = await report();
      const { status, body } = await api.server.post(`/log/${HOME}/cosignatures`).set('Content-Type', 'text/plain').send(held);
      return { found: seen, shown: { status, body: body as unknown }, ready: (await api.server.get('/health/ready')).body as { checks: { name: string; ok: boolean }[] } };
    });
    expect(codes(found)).toContain('ROLLED_BACK');
    expect(shown).toMatchObject({ status: 409, body: { code: 'LOG_CONTRADICTED' } });
    expect(ready.checks.find(({ name }) => name === 'oldest unplaced log entry')).toMatchObject({ ok: false });
  });
});

async function frameOf(id: string): Promise<EntryFrame> {
  const text = await pack();
  const { entries } = JSON.parse(text) as { entries: { frame: Record<string, unknown> }[] };
  const frame = entries.map((entry) => entry.frame).find((one) => one['id'] === id)!;
  return {
    organisationId: HOME, id, initiativeId: frame['initiative'], number: frame['number'], type: frame['type'], actorRole: frame['role'], actorSide: frame['side'], recordedAt: frame['recordedAt'],
    occurredOn: frame['occurredOn'], replay: frame['replay'], commitment: frame['commitment'],
  } as EntryFrame;
}

describe('receipts', () => {
  it('are for those who may see the entries', async () => {
    const [stranger, employee] = [await api.token('stranger'), await api.token('employee')];
    const target = encodeGlobalId('Entry', (await stored(2)).id);
    const statuses = await Promise.all([tokens.rep, tokens.leader, employee, stranger, null].map(async (token) => {
      const answers = await Promise.all([`/receipts/entries/${target}`, `/receipts/entries/${target}/pack`, `/receipts/initiatives/${initiative}/pack`].map(async (path) => {
        const request = api.server.get(path);
        if (token !== null) request.set('Authorization', `Bearer ${token}`);
        return (await request).status;
      }));
      return [...new Set(answers)];
    }));
    expect(statuses).toEqual([[200], [200], [404], [404], [401]]);
  });
});
