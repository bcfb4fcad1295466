import type { Id } from '../kernel/identity.ts';
import type { Instant } from '../kernel/time.ts';
import { osloDate } from '../kernel/working-days.ts';
import type { Dossier, RuleContext } from '../gate/criterion.ts';
import { countingProposals, entitledParties } from '../gate/matter.ts';
import type { Initiative } from '../initiative/state.ts';
import { registrationCounts, signOffCounts } from './counts.ts';
import { isConsultation, meetingOf } from './record/signatories.ts';
import type { AgendaItem, Exit, Intensity, Meeting, MeetingRecord, Party, SignOff } from './state.ts';

/** A party's way out of a consultation, by a sign-off that counts on a record that counts. */
export interface CountedExit {
  readonly partyId: Id;
  readonly exit: Exit;
  readonly words: string | null;
  readonly intensity: Intensity;
  readonly at: Instant;
  readonly recordId: Id;
  readonly signOffId: Id;
  readonly meetingId: Id;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** Rests on a scan that the employer registered and nobody opposed. */
  readonly fromScan: boolean;
  /** Entries that show it: the sign-off and the record. */
  readonly evidence: readonly Id[];
}

const BY_SYSTEM: readonly Exit[] = ['LAPSED', 'UNSIGNED'];

/** Consultation is not consent: any exit ends it. Where agreement is asked for, only a signature without dissent opens. */
export const exitOpens = (exit: Exit, demanded: 'CONSULT' | 'AGREE'): boolean => demanded === 'CONSULT' || exit === 'SIGNED';

/**
 * Was treated at a meeting about the proposal that now stands: the item names a version since the last substantial change, put before the meeting began;
 * or names none, and the meeting began after that change.
 */
export function isOnStandingProposal(initiative: Initiative, { part, proposalId }: Pick<AgendaItem, 'part' | 'proposalId'>, startedAt: Instant): boolean {
  const standing = countingProposals(initiative, part);
  return proposalId === null ? startedAt >= (standing[0]?.putAt ?? '') : standing.some(({ id, putAt }) => id === proposalId && putAt <= startedAt);
}

/** The meeting that a record is of, when both count for the standing proposal; null when they do not. */
function countingMeeting({ initiative, meetings }: Dossier, record: MeetingRecord, part: string | null): Meeting & { held: NonNullable<Meeting['held']> } | null {
  const meeting = meetingOf(meetings, record);
  if (meeting?.held == null || record.part !== part || !isConsultation(record.intensity)) return null;
  const { held } = meeting;
  return registrationCounts(held.registered) && registrationCounts(record.registered) && isOnStandingProposal(initiative, record, held.startedAt) ? { ...meeting, held } : null;
}

/** What the party did itself comes before what the system set; of either, the newest. */
const newestOwnFirst = (a: CountedExit, b: CountedExit): number => {
  const system = Number(BY_SYSTEM.includes(a.exit)) - Number(BY_SYSTEM.includes(b.exit));
  return system !== 0 ? system : a.at < b.at ? 1 : a.at > b.at ? -1 : 0;
};

/**
 * The party's exit that counts for the newest proposal of a part after its last substantial change; null when it has none yet. `demanded` AGREE looks at
 * records of items called to as AGREE alone, and not at those with disagreement, whose signature says only that they are rightly told; whether the exit then opens is `exitOpens`.
 */
export function exitOf(dossier: Dossier, partyId: Id, matter: { readonly part: string | null; readonly demanded?: 'CONSULT' | 'AGREE' }, { now }: Pick<RuleContext, 'now'>): CountedExit | null {
  const today = osloDate(now);
  const exits = dossier.initiative.records.flatMap((record) => {
    const meeting = countingMeeting(dossier, record, matter.part);
    if (meeting === null || (matter.demanded === 'AGREE' && (record.intensity !== 'AGREE' || record.kind === 'DISAGREEMENT'))) return [];
    return record.signOffs.filter((signOff) => signOff.partyId === partyId && signOffCounts(signOff, today)).map((signOff) => counted(record, meeting, signOff));
  });
  return exits.toReversed().toSorted(newestOwnFirst)[0] ?? null;
}

const counted = (record: MeetingRecord, { id, held }: { readonly id: Id; readonly held: NonNullable<Meeting['held']> }, signOff: SignOff): CountedExit => ({
  partyId: signOff.partyId, exit: signOff.exit, words: signOff.words, intensity: record.intensity, at: signOff.at, recordId: record.id, signOffId: signOff.id, meetingId: id,
  startedAt: held.startedAt, endedAt: held.endedAt, fromScan: signOff.scan !== null, evidence: [signOff.entryId, record.entryId],
});

/** Exits of every entitled party, for reading them side by side. */
export const exitsOf = (dossier: Dossier, matter: { readonly part: string | null; readonly demanded?: 'CONSULT' | 'AGREE' }, context: Pick<RuleContext, 'now'>): readonly { readonly party: Party; readonly exit: CountedExit | null }[] =>
  entitledParties(dossier.initiative).map((party) => ({ party, exit: exitOf(dossier, party.id, matter, context) }));
