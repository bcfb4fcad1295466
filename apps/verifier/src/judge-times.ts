import { found } from './finding.ts';
import type { Finding } from './finding.ts';
import { placed } from './judge-numbers.ts';
import type { ProvedEntry } from './proved-entry.ts';
import type { Signature } from './signatures.ts';

/** Clocks of several machines, and transactions that end out of order, stay well within this. */
const TOLERANCE_MS = 10 * 60_000;
/** A head may be signed a day after it was fetched, by somebody who signs offline. */
const SIGNED_LATE_MS = 24 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** Whether the times that entries claim agree with their places in the log, and with what cosigners confirmed at their own time. */
export function judgeTimes(entries: readonly ProvedEntry[], signatures: readonly Signature[]): readonly Finding[] {
  return [...backdated(entries), ...placedLate(entries, signatures), ...registeredLater(entries)];
}

/** An entry that claims to be older than what stands before it. */
function backdated(entries: readonly ProvedEntry[]): readonly Finding[] {
  let newest = { time: Number.NEGATIVE_INFINITY, recordedAt: '' };
  return placed(entries).flatMap(({ one, at }) => {
    const time = Date.parse(one.frame.recordedAt);
    const before = newest;
    if (time > newest.time) newest = { time, recordedAt: one.frame.recordedAt };
    return time < before.time - TOLERANCE_MS ? [found('BACKDATED', { recordedAt: one.frame.recordedAt, before: before.recordedAt }, at)] : [];
  });
}

/** An entry that was not yet in a head that a cosigner confirmed long after the entry's own time. Not in a replay, whose time is played. */
function placedLate(entries: readonly ProvedEntry[], signatures: readonly Signature[]): readonly Finding[] {
  return placed(entries).filter(({ one }) => !one.frame.replay).flatMap(({ one, at }) => {
    const without = signatures.find(({ head, seconds }) => seconds !== null && one.index >= head.size && seconds * 1000 > Date.parse(one.frame.recordedAt) + SIGNED_LATE_MS);
    return without === undefined ? [] : [found('PLACED_LATE', { recordedAt: one.frame.recordedAt, name: without.key.name, signedAt: new Date(without.seconds! * 1000).toISOString() }, at)];
  });
}

/** What somebody typed in days afterwards. */
function registeredLater(entries: readonly ProvedEntry[]): readonly Finding[] {
  return entries.flatMap(({ frame: { occurredOn, recordedAt } }, at) => {
    const days = occurredOn === null ? 0 : Math.floor((Date.parse(recordedAt) - Date.parse(occurredOn)) / DAY_MS);
    return days > 0 ? [found('REGISTERED_LATER', { days, occurredOn: occurredOn ?? '', recordedAt }, at)] : [];
  });
}
