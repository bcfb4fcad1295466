import { commitment } from '#involvement-log';
import type { FindingCode, Trust, Verdict } from '../../apps/verifier/src/index.ts';
import { FIRST_LOG_KEY, LOG_KEY, OLDER_SIZE, OWN, SIGNED_LAST, SIZE, UNION, honestLog, honestPack, newestHead, olderHead } from './honest-log.ts';
import { ToldLog, endorsement, idOf, logSigner, packOf, packText, seedOf, unionSigner, vkey } from './told-log.ts';
import type { PackValue, Written } from './told-log.ts';

/** A pack, what whoever checks brings along, and what the verifier must say. `pack` is the exact text. */
export interface Vector {
  readonly name: string;
  /** What was done, in one sentence. */
  readonly says: string;
  readonly verdict: Verdict;
  /** The code that names the lie; it must be among the findings. Null for an honest pack. */
  readonly names: FindingCode | null;
  readonly trust: Trust;
  readonly pack: string;
}

/** A union's rep who trusts the log's first key and their own, and kept nothing. */
const TRUST: Trust = { keys: [vkey(FIRST_LOG_KEY), vkey(UNION)], olderHeads: [] };
const UNION_NEXT = unionSigner('union key 2');
/** Where entries of the honest pack stand in its list. */
const at = (type: string): number => honestPack().entries.findIndex(({ frame }) => frame['type'] === type);
const [DELIVERED, HELD, DECIDED] = [at('package.delivered'), at('meeting.held'), at('decision.made')];

/** A lie told by editing the honest pack. */
function edited(name: string, says: string, names: FindingCode, edit: (pack: PackValue) => void): Vector {
  const pack = honestPack();
  edit(pack);
  return { name, says, verdict: 'FALSE', names, trust: TRUST, pack: packText(pack) };
}

/** A lie told by rewriting the log, with all its keys in hand, and making a pack of the rewritten one. */
function rewritten(name: string, says: string, { names, change, kept = false, trust = TRUST }: { names: FindingCode; change: (log: ToldLog) => ToldLog; kept?: boolean; trust?: Trust }): Vector {
  const log = change(honestLog());
  const size = log.written.length;
  const checkpoint = log.head(size, [LOG_KEY], [[UNION, SIGNED_LAST]]);
  const older = kept ? [] : [{ size: OLDER_SIZE, checkpoint: olderHead(honestLog()) }];
  const entries = log.written.flatMap(({ frame }, index) => (frame.initiativeId === idOf('another initiative') ? [] : [index]));
  const keys = kept ? [LOG_KEY, UNION] : [FIRST_LOG_KEY, LOG_KEY, UNION];
  return { name, says, verdict: 'FALSE', names, trust, pack: packText(packOf({ log, size, checkpoint, earlier: older, keys, entries, wordless: entries.filter((index) => log.written[index]!.frame.id === idOf('entry 10')) })) };
}

const changedAt = (log: ToldLog, index: number, change: (entry: Written) => Written): ToldLog => {
  const other = log.copy();
  other.written[index] = change(other.written[index]!);
  return other;
};
const reworded = (entry: Written): Written => {
  const payload = { ...entry.payload, fact: { ...(entry.payload['fact'] as object), title: 'En annen tittel' } };
  return { ...entry, payload, frame: { ...entry.frame, commitment: commitment(payload, entry.salt) } };
};
const renumbered = (written: readonly Written[]): ToldLog => {
  const log = new ToldLog();
  const counts = new Map<string | null, number>();
  log.written.push(...written.map((entry) => {
    const number = (counts.get(entry.frame.initiativeId) ?? 0) + 1;
    counts.set(entry.frame.initiativeId, number);
    return { ...entry, frame: { ...entry.frame, number } };
  }));
  return log;
};
const lineOf = (head: string, name: string): string => head.split('\n').find((line) => line.startsWith(`— ${name} `))!;
const withHead = (pack: PackValue, head: string): void => {
  for (const entry of pack.entries) entry.proof = entry.proof.replace(pack.checkpoint, head);
  pack.checkpoint = head;
};

const packLies: readonly Vector[] = [
  edited('edited-payload', 'The reason of the decision was reworded in the pack.', 'CONTENT_CHANGED', (pack) => { pack.entries[DECIDED]!.payload = { ...pack.entries[DECIDED]!.payload, fact: { ...(pack.entries[DECIDED]!.payload!['fact'] as object), reason: 'Innsparing' } }; }),
  edited('edited-actor', 'Another person was named as the one who acted.', 'CONTENT_CHANGED', (pack) => { pack.entries[DECIDED]!.payload = { ...pack.entries[DECIDED]!.payload, by: { name: 'Noen annen', personId: null, role: 'DECISION_MAKER', side: 'EMPLOYER' } }; }),
  edited('edited-frame', 'The role of the one who decided was changed.', 'FRAME_CHANGED', (pack) => { pack.entries[DECIDED]!.frame['role'] = 'LEADER'; }),
  edited('edited-payload-and-commitment', 'Words and commitment were both changed, so that they fit each other.', 'FRAME_CHANGED', (pack) => {
    const entry = pack.entries[DECIDED]!;
    entry.payload = { ...entry.payload, fact: { title: 'Noe annet' } };
    entry.frame['commitment'] = commitment(entry.payload, Buffer.from(entry.salt!, 'hex'));
  }),
  edited('backdated-frame', 'The meeting was dated a week back in its frame.', 'FRAME_CHANGED', (pack) => { pack.entries[HELD]!.frame['recordedAt'] = '2026-03-11T12:00:00.000Z'; }),
  edited('hidden-replay', 'An entry of a real organisation was badged as replay.', 'FRAME_CHANGED', (pack) => { pack.entries[HELD]!.frame['replay'] = true; }),
  edited('swapped-salt', 'Two entries got each other\'s salt.', 'SALT_SWAPPED', ({ entries }) => { [entries[DELIVERED]!.salt, entries[HELD]!.salt] = [entries[HELD]!.salt, entries[DELIVERED]!.salt]; }),
  edited('reordered-proofs', 'The decision was given the meeting\'s place, and the meeting the decision\'s.', 'REORDERED', ({ entries }) => { [entries[HELD]!.proof, entries[DECIDED]!.proof] = [entries[DECIDED]!.proof, entries[HELD]!.proof]; }),
  edited('reordered-list', 'The list shows the decision before the meeting.', 'REORDERED', ({ entries }) => { [entries[HELD], entries[DECIDED]] = [entries[DECIDED]!, entries[HELD]!]; }),
  edited('deleted-entry', 'The union\'s dissent was taken out of the pack.', 'NUMBERS_DENY', (pack) => { pack.entries.splice(pack.entries.findIndex(({ frame }) => frame['type'] === 'record.signed-off'), 1); }),
  edited('doubled-entry', 'One entry stands in the pack twice.', 'DOUBLED', ({ entries }) => { entries.splice(HELD, 0, structuredClone(entries[HELD]!)); }),
  edited('truncated-proof', 'The last hash of a proof is missing.', 'PROOF_BROKEN', ({ entries }) => { entries[DECIDED]!.proof = entries[DECIDED]!.proof.replace(/[^\n]+\n\n/, '\n'); }),
  edited('proof-of-another-head', 'A proof leads to the older head.', 'PROOF_OF_ANOTHER_HEAD', (pack) => { pack.entries[0]!.proof = honestLog().proof(OWN[0]!, OLDER_SIZE, pack.earlier[0]!.checkpoint); }),
  edited('forged-log-signature', 'The size of the head was changed after it was signed.', 'LOG_SIGNATURE_FALSE', (pack) => withHead(pack, pack.checkpoint.replace('\n20\n', '\n21\n'))),
  edited('forged-cosignature', 'The union\'s cosignature was made up.', 'COSIGNATURE_FALSE', (pack) => {
    const forged = honestLog().head(SIZE, [LOG_KEY], [[{ ...UNION, sign: unionSigner('forger').sign }, SIGNED_LAST]]);
    withHead(pack, forged);
  }),
  edited('cosignature-of-another-head', 'The union\'s cosignature of the older head was put under the newest.', 'COSIGNATURE_OF_ANOTHER_HEAD', (pack) => withHead(pack, pack.checkpoint.replace(lineOf(pack.checkpoint, UNION.key.name), lineOf(pack.earlier[0]!.checkpoint, UNION.key.name)))),
  edited('unknown-signature', 'A cosignature stands under the head whose key the pack keeps back.', 'UNKNOWN_SIGNATURE', (pack) => withHead(pack, honestLog().head(SIZE, [LOG_KEY], [[UNION, SIGNED_LAST], [unionSigner('stranger', 'ukjent.example'), SIGNED_LAST]]))),
  edited('head-without-log-signature', 'The head bears the union\'s cosignature alone.', 'LOG_SIGNATURE_MISSING', (pack) => withHead(pack, pack.checkpoint.replace(`${lineOf(pack.checkpoint, LOG_KEY.key.name)}\n`, ''))),
  edited('other-organisation', 'The pack gives itself out as another organisation\'s.', 'OTHER_ORGANISATION', (pack) => { pack.organisation = idOf('another organisation'); }),
  edited('forked-head', 'The proof that the log grew from the older head is of another log.', 'FORKED', (pack) => { pack.earlier[0]!.consistency = [...changedAt(honestLog(), 3, reworded).consistency(OLDER_SIZE, SIZE)]; }),
];

const logLies: readonly Vector[] = [
  rewritten('rewritten-entry', 'An old entry was reworded in the database, and the tree built and signed anew.', { names: 'FORKED', change: (log) => changedAt(log, 3, reworded) }),
  rewritten('deleted-from-log', 'An old entry was deleted from the database, and everything numbered and signed anew.', { names: 'FORKED', change: (log) => renumbered(log.written.toSpliced(4, 1)) }),
  rewritten('reordered-log', 'Information and meeting changed places in the log.', { names: 'FORKED', change: (log) => renumbered(log.written.with(6, log.written[12]!).with(12, log.written[6]!)) }),
  rewritten('backdated-entry', 'A package was entered last, with a date before the meeting.', { names: 'BACKDATED', change: (log) => {
    log.write({ type: 'package.delivered', at: '2026-03-04T08:00:00.000Z', fact: { packageId: idOf('late package'), title: 'Grunnlag' } });
    return log;
  } }),
  rewritten('renumbered', 'An entry was given the number of an earlier one, and the earlier one its own.', { names: 'RENUMBERED', change: (log) => {
    const [a, b] = [log.written[12]!, log.written[13]!];
    return changedAt(changedAt(log, 12, () => ({ ...a, frame: { ...a.frame, number: b.frame.number } })), 13, () => ({ ...b, frame: { ...b.frame, number: a.frame.number } }));
  } }),
  rewritten('two-heads-of-one-size', 'The union was shown another log of twenty entries before.', { names: 'TWO_HEADS', change: (log) => log, trust: { ...TRUST, olderHeads: [newestHead(changedAt(honestLog(), 18, reworded))] } }),
  rewritten('rolled-back', 'The log is shorter than the head that the union kept.', { names: 'ROLLED_BACK', change: (log) => log, trust: { ...TRUST, olderHeads: [rolledOn().head(SIZE + 3, [LOG_KEY], [[UNION, SIGNED_LAST]])] } }),
  rewritten('forked-from-kept-head', 'The union kept a head that the log of the pack does not continue, at the same size as one in the pack.', { names: 'TWO_HEADS', change: (log) => log, trust: { ...TRUST, olderHeads: [olderHead(changedAt(honestLog(), 3, reworded))] } }),
];

function rolledOn(): ToldLog {
  const log = honestLog();
  for (const day of ['26', '27', '30']) log.write({ type: 'statement.received', at: `2026-03-${day}T09:00:00.000Z`, fact: { text: 'Etterpå' } });
  return log;
}

/** A pack of one entry, whose head is signed by given keys. */
function signedBy(name: string, says: string, { names, signers, cosigners, log = honestLog(), trust = TRUST, verdict = 'FALSE' }:
  { names: FindingCode | null; signers: readonly Parameters<typeof vkey>[0][]; cosigners: readonly Parameters<typeof vkey>[0][]; log?: ToldLog; trust?: Trust; verdict?: Verdict }): Vector {
  const size = log.written.length;
  const checkpoint = log.head(size, signers, cosigners.map((signer) => [signer, SIGNED_LAST] as const));
  const about = log.written.flatMap(({ frame }, index) => (frame.type.startsWith('log.key') || frame.type.startsWith('cosigner.key') ? [index] : []));
  return { name, says, verdict, names, trust, pack: packText(packOf({ log, size, checkpoint, keys: [...signers, ...cosigners], entries: [...about, 18].sort((a, b) => a - b) })) };
}

function withKeyChange(form: 'endorsed' | 'told' | 'forged'): ToldLog {
  const log = honestLog();
  const proof = { endorsed: endorsement(UNION, UNION_NEXT, seedOf('union key 1')), told: null, forged: endorsement(UNION, UNION_NEXT, seedOf('forger')) }[form];
  log.write({ type: 'cosigner.key-changed', initiative: null, at: '2026-03-26T09:00:00.000Z', role: 'UNION_REP', side: 'EMPLOYEES', fact: {
    keyId: idOf('key union 2'), verifierKey: vkey(UNION_NEXT), union: 'Fagforbundet', formerKeyId: idOf('key union 1'), effectiveAt: form === 'endorsed' ? '2026-03-26T10:00:00.000Z' : null, endorsement: proof,
  } });
  return log;
}

const keyLies: readonly Vector[] = [
  signedBy('wrong-log-key', 'The head is signed by a key that is not the log\'s, under its name.', { names: 'LOG_KEY_WRONG', signers: [logSigner('forger')], cosigners: [UNION] }),
  signedBy('key-change-hidden', 'The union\'s name is under the head by another key, and the log tells of no change.', { names: 'KEY_CHANGE_HIDDEN', signers: [LOG_KEY], cosigners: [UNION_NEXT] }),
  signedBy('key-change-forged', 'The log tells of a change of the union\'s key that the union\'s old key did not sign.', { names: 'KEY_CHANGE_FALSE', signers: [LOG_KEY], cosigners: [UNION_NEXT], log: withKeyChange('forged') }),
  signedBy('key-change-told', 'The log tells openly of a new key of the union that the old one did not sign for: not to be trusted before the union confirms it.', { names: 'KEY_CHANGED', verdict: 'INCOMPLETE', signers: [LOG_KEY], cosigners: [UNION_NEXT], log: withKeyChange('told') }),
  signedBy('honest-key-change', 'The union changed its key, and the old key signed for the new one.', { names: null, verdict: 'HOLDS', signers: [LOG_KEY], cosigners: [UNION_NEXT], log: withKeyChange('endorsed') }),
];

const honest: readonly Vector[] = [
  { name: 'honest', says: 'An honest pack of a new rota, with an erased statement, a change of the log\'s key and a union\'s cosignature.', verdict: 'HOLDS', names: null, trust: TRUST, pack: packText(honestPack()) },
  { name: 'honest-kept-head', says: 'The same, for a union that kept the older head.', verdict: 'HOLDS', names: null, trust: { ...TRUST, olderHeads: [olderHead(honestLog())] }, pack: packText(honestPack()) },
  { name: 'honest-without-keys', says: 'The same, for somebody who trusts no key: it holds within itself.', verdict: 'HOLDS_IN_ITSELF', names: 'NO_TRUSTED_KEY', trust: { keys: [], olderHeads: [] }, pack: packText(honestPack()) },
  { name: 'honest-uncovered-head', says: 'The union kept a head that the pack has no proof from.', verdict: 'INCOMPLETE', names: 'OLDER_HEAD_NOT_COVERED', trust: { ...TRUST, olderHeads: [honestLog().head(5, [FIRST_LOG_KEY])] }, pack: packText(honestPack()) },
  { name: 'left-out', says: 'The dissent was left out, and the pack says so.', verdict: 'HOLDS', names: 'LEFT_OUT', trust: TRUST, pack: packText(packOf({
    log: honestLog(), size: SIZE, checkpoint: newestHead(honestLog()), earlier: [{ size: OLDER_SIZE, checkpoint: olderHead(honestLog()) }], keys: [FIRST_LOG_KEY, LOG_KEY, UNION], entries: OWN.filter((index) => index !== 15), wordless: [10],
  })) },
];

/** Every vector: the honest ones, and one per lie. Each stands in a file of its name. */
export const vectors: readonly Vector[] = [...honest, ...packLies, ...logLies, ...keyLies];
