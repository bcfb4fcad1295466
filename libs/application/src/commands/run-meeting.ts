import { decideMeeting, type Dossier, evolveMeeting, type Id, type Meeting, type MeetingCommand, type MeetingFact, osloDate } from '#domain';
import type { Viewer } from '../ports/viewer.ts';
import type { Effect, NewEntry, NewId, Transaction } from '../ports/unit-of-work.ts';
import { actingAs } from './acting-as.ts';
import { actorOf } from './actor-of.ts';
import { checkVersion } from './attempt.ts';
import type { MeetingRequest } from './command-input.ts';
import { type CommandOptions, rollBack, RolledBack } from './command-result.ts';
import { completed, effectOf } from './complete-input.ts';
import { hold, saveHeld, withMeeting } from './held-dossier.ts';
import { entryOf, type Recorded } from './log-entry.ts';
import { RuleBook } from './rule-book.ts';
import { tellMembers } from './tell-members.ts';

/** `meetingId` null to plan a new one. */
export interface MeetingRun { readonly viewer: Viewer; readonly meetingId: Id | null; readonly request: MeetingRequest; readonly options: CommandOptions }

/** An initiative was put on the agenda between the two locks. Its writer has committed, so that a new transaction sees it. */
export class AgendaMoved extends Error { override readonly name = 'AgendaMoved' }

type Input = Readonly<Record<string, unknown>>;
interface Locked { readonly meeting: Meeting | null; readonly dossiers: readonly Dossier[] }

/**
 * One command on a meeting. The initiatives on its agenda are locked first, in id order, then the meeting; an agenda that has changed in
 * between starts over, so that no initiative's gate is judged without its lock. Every initiative's log gets the meeting's facts, and its gate,
 * timers and tasks are derived anew.
 */
export async function runMeeting(transaction: Transaction, { viewer, meetingId, request, options }: MeetingRun, newId: NewId): Promise<Effect> {
  if (meetingId !== null && !await transaction.maySee(viewer, { kind: 'MEETING', id: meetingId })) rollBack('NOT_FOUND');
  const input = await completed(transaction, request.type, { ...request.input }, newId);
  const { meeting, dossiers } = await lock(transaction, meetingId, await agendaOf(transaction, viewer, input));
  if (meeting !== null) checkVersion(meeting.version, options);
  const rules = await RuleBook.open(transaction);
  const command = { type: request.type, by: actorOf(viewer), input } as MeetingCommand;
  const outcome = decideMeeting(meeting, dossiers, command, { now: rules.now, closed: rules.closed });
  if (!outcome.ok) throw new RolledBack(outcome.refusals);
  const { after, entries } = write({ meeting, dossiers }, outcome.facts, { transaction, rules, newId, command });
  await transaction.saveMeeting(meeting, after);
  await saveHeld(transaction, dossiers.map((dossier) => withMeeting(hold(dossier), after)), entries, { newId, rules });
  await tellMembers(transaction, after, entries, newId);
  const { id: _, ...named } = input;
  return effectOf(named, { meetingId: after.id, entryIds: entries.map(({ id }) => id) });
}

/** The initiatives that the command puts on the agenda; one that the viewer may not see is not there. */
async function agendaOf(transaction: Transaction, viewer: Viewer, input: Input): Promise<readonly Id[]> {
  const items: readonly unknown[] = Array.isArray(input['items']) ? input['items'] : [input];
  const ids = items.flatMap((item) => typeof item === 'object' && item !== null && 'initiativeId' in item && typeof item.initiativeId === 'string' ? [item.initiativeId] : []);
  for (const id of new Set(ids)) if (!await transaction.maySee(viewer, { kind: 'INITIATIVE', id })) rollBack('NOT_FOUND', ['initiativeId']);
  return ids;
}

async function lock(transaction: Transaction, meetingId: Id | null, added: readonly Id[]): Promise<Locked> {
  const agenda = meetingId === null ? [] : await transaction.initiativesOfMeeting(meetingId);
  const ids = [...new Set([...agenda, ...added])].toSorted();
  const dossiers = ids.length === 0 ? [] : await transaction.lockInitiatives(ids);
  const unknown = added.find((id) => !dossiers.some(({ initiative }) => initiative.id === id));
  if (unknown !== undefined) rollBack('NOT_FOUND', ['initiativeId']);
  const meeting = meetingId === null ? null : await transaction.lockMeeting(meetingId) ?? rollBack('NOT_FOUND');
  const joined = (meeting?.items ?? []).some(({ initiativeId }) => initiativeId !== null && !ids.includes(initiativeId));
  if (joined) throw new AgendaMoved();
  return { meeting, dossiers };
}

interface Writing { readonly transaction: Transaction; readonly rules: RuleBook; readonly newId: NewId; readonly command: MeetingCommand }

/** Gives each fact its entry, in the log that the fact names (its initiative's, or the organisation's), and applies it to the meeting. */
function write({ meeting, dossiers }: Locked, facts: readonly MeetingFact[], { transaction, rules, newId, command }: Writing): { after: Meeting; entries: NewEntry[] } {
  const today = osloDate(rules.now);
  const recorded = facts.map((fact): Recorded<MeetingFact> => {
    const initiative = dossiers.find((dossier) => dossier.initiative.id === fact.initiativeId)?.initiative ?? null;
    if (fact.initiativeId !== null && initiative === null) throw new Error(`${command.type} gave a fact for an initiative that it had not locked`);
    return { ...fact, entryId: newId(), at: rules.now, by: actingAs(command.by, initiative, today) };
  });
  const applied = recorded.reduce<Meeting | null>((state, fact) => evolveMeeting(state, { organisationId: transaction.organisationId }, fact), meeting);
  if (applied === null) throw new Error(`The command ${command.type} left no meeting behind`);
  const version = (meeting?.version ?? 0) + (facts.length > 0 ? 1 : 0);
  return { after: { ...applied, version }, entries: recorded.map((fact) => entryOf(fact, fact.initiativeId)) };
}
