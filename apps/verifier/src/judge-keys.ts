import { found } from './finding.ts';
import type { Finding } from './finding.ts';
import { COSIGNS, SIGNS_NOTES, fingerprintText } from './key.ts';
import type { Key } from './key.ts';
import type { Handover, ToldKey } from './key-changes.ts';
import { isLogKey } from './signatures.ts';
import type { Heads, Signature } from './signatures.ts';
import type { GivenKeys } from './trust.ts';

/** A cosigner that is trusted, and the largest head of the pack that it confirmed. */
export interface Confirmation { readonly key: Key; readonly size: number; readonly seconds: number }

/** What the given keys make of the signatures. */
export interface JudgedKeys {
  /** NONE: no key of the log was given. TRUE: the head is signed by a trusted key of the log. */
  readonly log: 'NONE' | 'TRUE' | 'FALSE';
  readonly confirmations: readonly Confirmation[];
  /** Cosigners that were given, or follow from one that was. */
  readonly cosignersGiven: number;
  readonly findings: readonly Finding[];
}

/** What the pack tells of keys. `lastIndex` is that of its last entry: a confirmation of a smaller head does not cover it. */
interface PackKeys { readonly signatures: readonly Signature[]; readonly handovers: readonly Handover[]; readonly told: readonly ToldKey[]; readonly keys: readonly Key[]; readonly lastIndex: number }

/** Follows the given keys to those that signed. */
export function judgeKeys(given: GivenKeys, heads: Heads, pack: PackKeys): JudgedKeys {
  const { signatures, handovers, told, keys } = pack;
  const known = [...keys, ...handovers.map(({ former }) => former), ...told.map(({ key }) => key)];
  const roots = [...given.keys, ...known.filter(({ fingerprint }) => given.fingerprints.includes(fingerprint))];
  const trusted = followed(roots, handovers);
  const findings = [
    ...given.unreadable.map((text) => found('KEY_UNREADABLE', { text })),
    ...given.fingerprints.filter((fingerprint) => !known.some((key) => key.fingerprint === fingerprint)).map((fingerprint) => found('KEY_UNUSED', { fingerprint: fingerprintText(fingerprint) })),
  ];
  const log = judgeLog(trusted, heads, signatures);
  const others = trusted.filter(({ type, name }) => type === SIGNS_NOTES && name !== heads[0].origin);
  const cosigners = judgeCosigners({ roots, trusted }, pack);
  return {
    log: log.state, confirmations: cosigners.confirmations, cosignersGiven: cosigners.given,
    findings: [...findings, ...log.findings, ...others.map(({ name }) => found('OTHER_LOG', { name, origin: heads[0].origin })), ...cosigners.findings, ...logKeyNotes(roots, trusted)],
  };
}

/** The given keys, and those that they handed over to. */
function followed(roots: readonly Key[], handovers: readonly Handover[]): readonly Key[] {
  const trusted = [...roots];
  const has = (key: Key): boolean => trusted.some(({ text }) => text === key.text);
  for (let grew = true; grew;) {
    const next = handovers.filter(({ former, next: key }) => has(former) && !has(key)).map(({ next: key }) => key);
    trusted.push(...next);
    grew = next.length > 0;
  }
  return trusted;
}

function judgeLog(trusted: readonly Key[], [head]: Heads, signatures: readonly Signature[]): { state: JudgedKeys['log']; findings: readonly Finding[] } {
  const own = trusted.filter((key) => isLogKey(key, head));
  const signers = signatures.filter((signature) => signature.head === head && isLogKey(signature.key, head)).map(({ key }) => key);
  if (own.length === 0) return { state: 'NONE', findings: [found('NO_TRUSTED_KEY', { fingerprint: fingerprintText(signers[0]?.fingerprint ?? '') })] };
  if (signers.some(({ text }) => own.some((key) => key.text === text))) return { state: 'TRUE', findings: [] };
  return { state: 'FALSE', findings: [found('LOG_KEY_WRONG', { fingerprint: fingerprintText(signers[0]?.fingerprint ?? ''), given: fingerprintText(own[0]!.fingerprint) })] };
}

const logKeyNotes = (roots: readonly Key[], trusted: readonly Key[]): readonly Finding[] => trusted.filter((key) => !roots.some(({ text }) => text === key.text))
  .map((key) => found('LOG_KEY_CHANGED', { name: key.name, fingerprint: fingerprintText(key.fingerprint) }));

function judgeCosigners({ roots, trusted }: { roots: readonly Key[]; trusted: readonly Key[] }, pack: PackKeys): { confirmations: readonly Confirmation[]; given: number; findings: readonly Finding[] } {
  const { signatures, handovers, lastIndex } = pack;
  const own = trusted.filter(({ type }) => type === COSIGNS);
  const confirmations: Confirmation[] = [];
  const findings: Finding[] = [];
  for (const key of own) {
    const start = handovers.find(({ next }) => next.text === key.text)?.effectiveAt ?? null;
    const all = signatures.filter((signature) => signature.key.text === key.text);
    const counting = all.filter(({ seconds }) => start === null || (seconds ?? 0) * 1000 >= Date.parse(start));
    if (counting.length < all.length) findings.push(found('COSIGNED_TOO_SOON', { name: key.name, from: start ?? '' }));
    const largest = counting.toSorted((a, b) => b.head.size - a.head.size)[0];
    if (largest !== undefined) confirmations.push({ key, size: largest.head.size, seconds: largest.seconds ?? 0 });
  }
  for (const root of roots.filter(({ type }) => type === COSIGNS)) findings.push(...strangersUnder(root, trusted, pack));
  const names = new Set(own.map(({ name }) => name));
  for (const name of names) {
    const largest = Math.max(-1, ...confirmations.filter(({ key }) => key.name === name).map(({ size }) => size));
    if (largest < 0) findings.push(found('COSIGNATURE_MISSING', { name }));
    else if (largest <= lastIndex) findings.push(found('COSIGNED_EARLIER', { name, size: largest }));
  }
  return { confirmations, given: names.size, findings };
}

/** Keys that signed under the name of a trusted cosigner, and are not trusted: told of in the log, or hidden. */
function strangersUnder(root: Key, trusted: readonly Key[], { signatures, told, keys }: PackKeys): readonly Finding[] {
  const strangers = keys.filter((key) => key.type === COSIGNS && key.name === root.name && !trusted.some(({ text }) => text === key.text) && signatures.some((signature) => signature.key === key));
  return strangers.map((key) => {
    const entry = told.find((one) => one.key.text === key.text);
    const values = { name: key.name, given: fingerprintText(root.fingerprint), fingerprint: fingerprintText(key.fingerprint) };
    return entry === undefined ? found('KEY_CHANGE_HIDDEN', values) : found(entry.first ? 'KEY_ADDED' : 'KEY_CHANGED', { ...values, recordedAt: entry.recordedAt });
  });
}
