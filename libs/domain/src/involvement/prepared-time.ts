import type { Id } from '../kernel/identity.ts';
import type { CivilDate, ClosedDates, Instant } from '../kernel/time.ts';
import { osloDate, workingDaysBetween } from '../kernel/working-days.ts';
import type { Dossier } from '../gate/criterion.ts';
import { countingProposals } from '../gate/matter.ts';
import { registrationCounts } from './counts.ts';
import type { InformationPackage, Meeting } from './state.ts';

/** The time a party had with the documents before a meeting: what counts runs from delivery by the system to the actual start. */
export interface PreparedTime {
  /** Working days after the day of delivery, up to and including the day of the meeting; 0 when nothing was delivered before it. */
  readonly workingDays: number;
  /** The delivery that the time runs from; null when there was none. */
  readonly since: Instant | null;
  /** The meeting's start: the actual one once it is held, else the planned one. */
  readonly until: Instant;
  /** The meeting was recorded as it happened, or the other side has confirmed it. */
  readonly counts: boolean;
  /** The latest day that a granted request gives the party to prepare until; null for none. */
  readonly grantedUntil: CivilDate | null;
  /** A request for more time that has no answer yet. */
  readonly requestPending: boolean;
  /** Entries of the packages it rests on. */
  readonly evidence: readonly Id[];
}

const deliveredAt = (delivered: InformationPackage, partyId: Id): Instant | null =>
  delivered.deliveries.find(({ to }) => to.kind === 'PARTY' && to.id === partyId)?.deliveredAt ?? null;

/** The documents of `later` take the place of some in `earlier`: by name of the package it replaces, by a new content under the same name, or for a newer version of the proposal. */
const restarts = (later: InformationPackage, earlier: readonly InformationPackage[]): boolean =>
  earlier.some(({ id }) => id === later.replacesId)
  || earlier.some(({ documents }) => documents.some((old) => later.documents.some((now) => now.name === old.name && now.sha256 !== old.sha256)))
  || (later.proposalId !== null && earlier.every(({ proposalId }) => proposalId !== later.proposalId));

/** Packages for consultation on the standing proposal of a part that reached the party before an instant, oldest first. */
function packagesBefore({ initiative }: Dossier, partyId: Id, part: string | null, until: Instant): readonly { readonly one: InformationPackage; readonly at: Instant }[] {
  const standing = countingProposals(initiative, part);
  return initiative.packages
    .filter((one) => one.kind === 'CONSULTATION' && one.part === part && (one.proposalId === null || standing.some(({ id }) => id === one.proposalId)))
    .flatMap((one) => {
      const at = deliveredAt(one, partyId);
      return at === null || at >= until ? [] : [{ one, at }];
    })
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

/** Reckons the time; a typed-in day of delivery changes nothing, and a replaced document starts it anew. */
export function preparedTime(dossier: Dossier, partyId: Id, matter: { readonly meeting: Meeting; readonly part: string | null }, closed: ClosedDates): PreparedTime {
  const { meeting, part } = matter;
  const until = meeting.held?.startedAt ?? meeting.startsAt;
  const packages = packagesBefore(dossier, partyId, part, until);
  const since = packages.reduce<Instant | null>((start, { one, at }, index) =>
    start === null || restarts(one, packages.slice(0, index).map((earlier) => earlier.one)) ? at : start, null);
  const requests = dossier.initiative.preparationRequests.filter((request) => request.partyId === partyId && request.at < until);
  return {
    workingDays: since === null ? 0 : workingDaysBetween(osloDate(since), osloDate(until), closed),
    since, until,
    counts: meeting.held === null || registrationCounts(meeting.held.registered),
    grantedUntil: requests.filter(({ answer }) => answer?.granted === true).map((request) => request.until).toSorted().at(-1) ?? null,
    requestPending: requests.some(({ answer }) => answer === null),
    evidence: packages.map(({ one }) => one.entryId),
  };
}
