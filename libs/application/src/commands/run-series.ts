import { type ActorRef, decideSeries, type Dossier, evolveMeeting, evolveSeries, type Id, isSeriesFact, type Meeting, type MeetingSeries, osloDate, type SeriesCommand, type SeriesOutcomeFact, SYSTEM, wantedSeriesTimers } from '#domain';
import type { Viewer } from '../ports/viewer.ts';
import type { Effect, NewId, Transaction } from '../ports/unit-of-work.ts';
import { actingAs } from './acting-as.ts';
import { actorOf } from './actor-of.ts';
import { checkVersion } from './attempt.ts';
import type { SeriesRequest } from './command-input.ts';
import { type CommandOptions, rollBack, RolledBack } from './command-result.ts';
import { completed } from './complete-input.ts';
import { hold, saveHeld, withMeeting } from './held-dossier.ts';
import { entryOf, type Recorded } from './log-entry.ts';
import { RuleBook } from './rule-book.ts';
import { AgendaMoved } from './run-meeting.ts';
import { tellMembers } from './tell-members.ts';

/** `seriesId` null to set up a new one. */
export interface SeriesRun { readonly viewer: Viewer; readonly seriesId: Id | null; readonly request: SeriesRequest; readonly options: CommandOptions }

/** Enough for a weekly meeting through the longest time that may be planned. */
const IDS = 60;

interface Held { readonly series: MeetingSeries | null; readonly meetings: readonly Meeting[]; readonly dossiers: readonly Dossier[] }
interface Saving { readonly rules: RuleBook; readonly newId: NewId; readonly by: (initiativeId: Id | null) => ActorRef }

/** One command on a standing meeting: the series is locked first, then the initiatives on the agendas of its occurrences to come, then those. */
export async function runSeries(transaction: Transaction, { viewer, seriesId, request, options }: SeriesRun, newId: NewId): Promise<Effect> {
  const held = await lockedSeries(transaction, seriesId);
  if (held.series !== null) checkVersion(held.series.version, options);
  const rules = await RuleBook.open(transaction);
  const input = await completed(transaction, request.type, { ...request.input }, newId);
  const command = { type: request.type, by: actorOf(viewer), input } as SeriesCommand;
  const by = (initiativeId: Id | null): ActorRef => actingAs(command.by, held.dossiers.find(({ initiative }) => initiative.id === initiativeId)?.initiative ?? null, osloDate(rules.now));
  const { after, entryIds } = await carriedOut(transaction, held, command, { rules, newId, by });
  return { seriesId: after.id, entryIds };
}

/** The clock plans a standing meeting further. */
export async function fireSeries(transaction: Transaction, seriesId: Id, { newId, rules }: { readonly newId: NewId; readonly rules: RuleBook }): Promise<void> {
  const series = await transaction.lockSeries(seriesId);
  if (series === null) throw new Error(`A timer belongs to the standing meeting ${seriesId}, which is not stored`);
  const by = actingAs(SYSTEM, null, osloDate(rules.now));
  await carriedOut(transaction, { series, meetings: [], dossiers: [] }, { type: 'meeting-series.fire-timer', by: SYSTEM, input: {} }, { rules, newId, by: () => by });
}

async function lockedSeries(transaction: Transaction, seriesId: Id | null): Promise<Held> {
  if (seriesId === null) return { series: null, meetings: [], dossiers: [] };
  const series = await transaction.lockSeries(seriesId) ?? rollBack('NOT_FOUND');
  const now = await transaction.now();
  const ids = await transaction.initiativesOfSeries(seriesId, now);
  const dossiers = ids.length === 0 ? [] : await transaction.lockInitiatives(ids);
  const meetings = await transaction.lockMeetingsOfSeries(seriesId, now);
  if (meetings.some(({ items }) => items.some(({ initiativeId }) => initiativeId !== null && !ids.includes(initiativeId)))) throw new AgendaMoved();
  return { series, meetings, dossiers };
}

async function carriedOut(transaction: Transaction, held: Held, command: SeriesCommand, { rules, newId, by }: Saving): Promise<{ readonly after: MeetingSeries; readonly entryIds: readonly Id[] }> {
  const ids = Array.from({ length: IDS }, () => newId());
  const outcome = decideSeries(held.series === null ? null : { ...held, series: held.series }, command, { now: rules.now, closed: rules.closed, ids });
  if (!outcome.ok) throw new RolledBack(outcome.refusals);
  const recorded = outcome.facts.map((fact): Recorded<SeriesOutcomeFact> => ({ ...fact, entryId: newId(), at: rules.now, by: by('initiativeId' in fact ? fact.initiativeId : null) }));
  const home = { organisationId: transaction.organisationId };
  const evolved = recorded.reduce<MeetingSeries | null>((state, fact) => (isSeriesFact(fact) ? evolveSeries(state, home, fact) : state), held.series);
  if (evolved === null) throw new Error(`The command ${command.type} left no standing meeting behind`);
  const after = { ...evolved, version: (held.series?.version ?? 0) + (recorded.length > 0 ? 1 : 0) };
  await transaction.saveSeries(after, wantedSeriesTimers(after));
  const changed = meetingsAfter(held.meetings, recorded, home);
  for (const meeting of changed) await transaction.saveMeeting(held.meetings.find(({ id }) => id === meeting.id) ?? null, meeting);
  const entries = recorded.map((fact) => entryOf(fact, 'initiativeId' in fact ? fact.initiativeId : null));
  await saveHeld(transaction, held.dossiers.map((dossier) => changed.filter(({ items }) => items.some(({ initiativeId }) => initiativeId === dossier.initiative.id)).reduce(withMeeting, hold(dossier))), entries, { newId, rules });
  for (const meeting of changed) await tellMembers(transaction, meeting, entries.filter(({ payload }) => payload['meetingId'] === meeting.id), newId);
  return { after, entryIds: entries.map(({ id }) => id) };
}

/** The occurrences that the facts concern, as they stand after them; each is raised by one version. */
function meetingsAfter(before: readonly Meeting[], facts: readonly Recorded<SeriesOutcomeFact>[], home: { readonly organisationId: Id }): readonly Meeting[] {
  const after = new Map<Id, Meeting>();
  const known = (id: Id): Meeting | null => after.get(id) ?? before.find((meeting) => meeting.id === id) ?? null;
  for (const fact of facts) if (!isSeriesFact(fact)) after.set(fact.payload.meetingId, evolveMeeting(known(fact.payload.meetingId), home, fact));
  return [...after.values()].map((meeting) => ({ ...meeting, version: (before.find(({ id }) => id === meeting.id)?.version ?? 0) + 1 }));
}
