import type { InitiativeChange } from '#application';
import type { Id } from '#domain';
import { unmetOf, writeCriteria, writePassages } from '../derived/criteria.ts';
import type { JudgedGate } from '../derived/criteria.ts';
import { writeCoverage } from '../derived/coverage.ts';
import { writePeople } from '../derived/people.ts';
import { writeTasks } from '../derived/tasks.ts';
import { writeTimers } from '../derived/timers.ts';
import type { TimerClaim } from '../derived/timers.ts';
import { digestOf } from '../digest.ts';
import type { Session } from '../session.ts';
import { initiativeRow } from '../slices/initiative-row.ts';
import { INITIATIVE_SLICES, ON_AN_AGENDA, slicesOf } from '../slices/initiative-slices.ts';
import { recordShape } from '../slices/slice.ts';
import { writeSlices } from '../slices/write-slices.ts';
import type { StoredDigests } from './load-initiatives.ts';

/** Columns that move with nearly every command. */
const MOVING = {
  version: 'integer', stage: 'text', round: 'integer', part: 'text', visit_id: 'uuid', stage_entered_at: 'instant', stage_due_on: 'date', gate_unmet: 'integer', slices: 'integer',
  gate_digest: 'text', timers_digest: 'text', tasks_digest: 'text', coverage_digest: 'text',
} as const;
const { organisation_id: _organisation, version: _version, ...described } = initiativeRow.columns;
const WHOLE = { ...described, ...MOVING };
const BRIEF = { id: 'uuid', ...MOVING } as const;

const NOW = '(select medvirk_now($1))';
const insertText = `insert into initiative (organisation_id, ${Object.keys(WHOLE).join(', ')}, updated_at)
  select $1, ${Object.keys(WHOLE).map((column) => `r.${column}`).join(', ')}, ${NOW} from json_to_recordset($2) as r(${recordShape(WHOLE)})`;

/** Which meetings treat an initiative is not in its state: that bit stays as it is. */
const updateText = (columns: Parameters<typeof recordShape>[0]): string => {
  const set = Object.keys(columns).filter((column) => column !== 'id' && column !== 'slices').map((column) => `${column} = r.${column}`);
  return `update initiative t set ${set.join(', ')}, slices = r.slices | (t.slices & ${ON_AN_AGENDA}), updated_at = ${NOW}
    from json_to_recordset($2) as r(${recordShape(columns)}) where t.organisation_id = $1 and t.id = r.id`;
};
const updateWhole = updateText(WHOLE);
const updateBrief = updateText(BRIEF);

interface Prepared { readonly change: InitiativeChange; readonly digests: StoredDigests; readonly moving: Record<string, unknown> }

function prepare(change: InitiativeChange): Prepared {
  const { after, gate } = change;
  const visit = after.visits.at(-1);
  if (visit === undefined) throw new Error(`Initiative ${after.id} has entered no stage: a fact stage.entered is missing.`);
  const digests = { gate: digestOf([visit.id, gate]), timers: digestOf(change.timers), tasks: digestOf(change.tasks), coverage: digestOf(change.coverage ?? []) };
  return {
    change, digests,
    moving: {
      id: after.id, version: after.version, stage: visit.stage, round: visit.round, part: visit.part, visit_id: visit.id, stage_entered_at: visit.enteredAt, stage_due_on: visit.dueOn,
      gate_unmet: unmetOf(gate), slices: slicesOf(after), gate_digest: digests.gate, timers_digest: digests.timers, tasks_digest: digests.tasks, coverage_digest: digests.coverage,
    },
  };
}

/** Whether only what moves with every command changed in the row itself: then a narrow update suffices. Unchanged objects keep their identity. */
const onlyMoved = ({ before, after }: InitiativeChange): boolean => before !== null
  && before.title === after.title && before.purpose === after.purpose && before.scope === after.scope && before.status === after.status && before.playbook === after.playbook
  && before.ruleSet === after.ruleSet && before.unitId === after.unitId && before.leader === after.leader && before.superior === after.superior
  && before.programmeId === after.programmeId && before.archiveCase === after.archiveCase && before.considerableImportance === after.considerableImportance
  && before.concernsCouncils === after.concernsCouncils && before.startsOn === after.startsOn && before.statementsDueOn === after.statementsDueOn
  && before.endedAt === after.endedAt && before.mandate === after.mandate && before.number === after.number && before.createdAt === after.createdAt;

async function writeRows(session: Session, prepared: readonly Prepared[]): Promise<void> {
  const write = async (name: string, text: string, rows: readonly Record<string, unknown>[]): Promise<void> => {
    if (rows.length > 0) await session.query(name, text, [session.organisationId, JSON.stringify(rows)]);
  };
  const whole = ({ change, moving }: Prepared): Record<string, unknown> => ({ ...initiativeRow.row(change.after), ...moving });
  await write('insert initiatives', insertText, prepared.filter(({ change }) => change.before === null).map(whole));
  await write('update initiatives', updateWhole, prepared.filter(({ change }) => change.before !== null && !onlyMoved(change)).map(whole));
  await write('move initiatives', updateBrief, prepared.filter(({ change }) => onlyMoved(change)).map(({ moving }) => moving));
}

const judged = ({ after }: InitiativeChange, visitId: Id, results: JudgedGate['results']): JudgedGate => ({ initiativeId: after.id, visitId, version: after.version, results });

/**
 * Writes a batch of changes: one statement per touched table, whatever the number. What is derived (criteria, timers, tasks) is looked at only where its
 * digest differs from the stored one. Gives the digests as they now stand.
 */
export async function saveInitiatives(
  session: Session, changes: readonly InitiativeChange[], stored: ReadonlyMap<Id, StoredDigests>, claimed: ReadonlyMap<Id, TimerClaim>,
): Promise<ReadonlyMap<Id, StoredDigests>> {
  const prepared = changes.map(prepare);
  await writeRows(session, prepared);
  await writeSlices(session, INITIATIVE_SLICES, changes);
  await writePeople(session, changes);
  await writePassages(session, changes.flatMap((change) => (change.passed ?? []).map(({ visitId, results }) => judged(change, visitId, results))));
  const differing = (part: keyof StoredDigests): InitiativeChange[] =>
    prepared.filter(({ change, digests }) => stored.get(change.after.id)?.[part] !== digests[part]).map(({ change }) => change);
  await writeCriteria(session, differing('gate').map((change) => judged(change, change.after.visits.at(-1)!.id, change.gate)));
  const subject = ({ after }: InitiativeChange) => ({ kind: 'INITIATIVE', id: after.id }) as const;
  await writeTimers(session, differing('timers').map((change) => ({ subject: subject(change), timers: change.timers })), claimed);
  await writeTasks(session, differing('tasks').map((change) => ({ subject: subject(change), tasks: change.tasks })));
  await writeCoverage(session, differing('coverage').map((change) => ({ initiativeId: change.after.id, coverage: change.coverage ?? [] })));
  return new Map(prepared.map(({ change, digests }) => [change.after.id, digests]));
}
