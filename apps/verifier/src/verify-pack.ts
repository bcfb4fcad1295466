import { checksOf } from './checks.ts';
import { found } from './finding.ts';
import type { Finding } from './finding.ts';
import { checkGrowth, compareKept } from './judge-heads.ts';
import { judgeKeys } from './judge-keys.ts';
import { judgeNumbers } from './judge-numbers.ts';
import { judgeTimes } from './judge-times.ts';
import { keyStory } from './key-changes.ts';
import { readKey } from './key.ts';
import type { Key } from './key.ts';
import { readHead } from './note.ts';
import type { SignedHead } from './note.ts';
import { readPack } from './pack.ts';
import type { Pack } from './pack.ts';
import { processOrder } from './process-order.ts';
import { proveEntries } from './proved-entry.ts';
import type { ProvedEntry } from './proved-entry.ts';
import { unreadable, verdictOf } from './report.ts';
import type { Report } from './report.ts';
import { checkSignatures } from './signatures.ts';
import type { Heads } from './signatures.ts';
import { readGivenKeys } from './trust.ts';
import type { Trust } from './trust.ts';

/** Checks the text of a receipt pack. Reads nothing but its arguments: no network, no clock, no file. */
export async function verifyPack(text: string, trust: Trust): Promise<Report> {
  const pack = readPack(text);
  if (typeof pack === 'string') return unreadable(found(pack));
  const [head, older] = [readHead(pack.checkpoint), pack.earlier.map(({ checkpoint }) => readHead(checkpoint)).filter((one) => one !== undefined)];
  const keys = (await Promise.all(pack.keys.map(readKey))).filter((key) => key !== undefined);
  const whole = head !== undefined && older.length === pack.earlier.length && keys.length === pack.keys.length && isRising(pack.keys, older);
  return whole ? judge(pack, { heads: [head, ...older], keys }, trust) : unreadable(found('NOT_A_PACK'));
}

/** Keys stand sorted, each once; older heads by size. */
const isRising = (keys: readonly string[], older: readonly SignedHead[]): boolean =>
  keys.every((key, at) => at === 0 || keys[at - 1]! < key) && older.every(({ size }, at) => at === 0 || older[at - 1]!.size <= size);

async function judge(pack: Pack, { heads, keys }: { heads: Heads; keys: readonly Key[] }, trust: Trust): Promise<Report> {
  const [head, ...older] = heads;
  const given = await readGivenKeys(trust.keys);
  const { proved, findings: entryFindings } = await proveEntries(pack.entries, head);
  const { signatures, findings: signatureFindings } = await checkSignatures(heads, keys);
  const { handovers, told, findings: keyFindings } = await keyStory(proved);
  const lastIndex = Math.max(-1, ...proved.map(({ index }) => index ?? -1));
  const judged = judgeKeys(given, heads, { signatures, handovers, told, keys, lastIndex });
  const kept = await compareKept(trust.olderHeads, heads, [...keys, ...given.keys]);
  const findings = [
    ...ownership(pack, head), ...entryFindings, ...judgeNumbers(pack, proved), ...judgeTimes(proved, signatures), ...signatureFindings, ...keyFindings,
    ...judged.findings, ...(await checkGrowth(heads, pack.earlier.map(({ consistency }) => consistency))), ...kept.findings, ...notes(proved),
  ];
  const order = processOrder(proved);
  return {
    verdict: verdictOf(findings, judged.confirmations), head: { origin: head.origin, size: head.size }, organisation: pack.organisation, initiative: pack.initiative, findings, entries: proved, order,
    confirmations: judged.confirmations, checks: checksOf({ head, entries: proved, findings, keys: judged, older: older.length, agreed: kept.agreed, order }),
  };
}

/** The head, the pack and every entry are of one organisation. */
function ownership({ organisation, entries }: Pack, head: SignedHead): readonly Finding[] {
  const strangers = entries.flatMap(({ frame }, at) => (frame.organisation === organisation ? [] : [found('OTHER_ORGANISATION', {}, at)]));
  return [...(head.origin === `medvirk/${organisation}` ? [] : [found('OTHER_LOG', { name: `medvirk/${organisation}`, origin: head.origin })]), ...strangers];
}

/** What is missing by law or on purpose, and what is played. */
function notes(entries: readonly ProvedEntry[]): readonly Finding[] {
  const erasures = new Map(entries.filter(({ frame, payload }) => frame.type === 'ERASED' && payload !== null).map(({ payload }) => {
    const fact = payload!['fact'] as Record<string, unknown> | null;
    return [String(fact?.['entryId']), String(fact?.['legalGround'] ?? '')] as const;
  }));
  const absent = entries.flatMap(({ frame, words }, at) => (words !== 'ABSENT' ? [] : [erasures.has(frame.id) ? found('ERASED', { ground: erasures.get(frame.id)! }, at) : found('WITHHELD', {}, at)]));
  return [...absent, ...(entries.some(({ frame }) => frame.replay) ? [found('REPLAY')] : []), ...(entries.length === 0 ? [found('NO_ENTRY')] : [])];
}
