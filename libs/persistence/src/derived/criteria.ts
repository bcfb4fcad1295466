import type { CriterionResult, Id } from '#domain';
import { CONSULTATION_CRITERIA } from './consultation-criteria.ts';
import type { Session } from '../session.ts';

/** The results of one visit's gate. */
export interface JudgedGate { readonly initiativeId: Id; readonly visitId: Id; readonly version: number; readonly results: readonly CriterionResult[] }

const SHAPE = `initiative_id uuid, visit_id uuid, position integer, key text, name text, activity text, stage text, force text, state text, basis text[], overridable boolean, overridden_by uuid,
  waiting_on jsonb, since timestamptz, evidence uuid[], review_at timestamptz, documented_by_hand boolean, missing jsonb, consultation_required boolean, version integer`;
const COLUMNS = SHAPE.replaceAll(/\s+/g, ' ').split(', ').map((column) => column.split(' ')[0]!);
const COMPARED = COLUMNS.filter((column) => column !== 'version');
const list = (columns: readonly string[], prefix: string): string => columns.map((column) => `${prefix}${column}`).join(', ');

const UPSERT = `insert into criterion (organisation_id, ${list(COLUMNS, '')}) select $1, ${list(COLUMNS, 'r.')} from json_to_recordset($2) as r(${SHAPE})
  on conflict (organisation_id, visit_id, key) do update set ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}
  where (${list(COMPARED, 'criterion.')}) is distinct from (${list(COMPARED, 'excluded.')})`;
const DROP = `delete from criterion c using json_to_recordset($2) as r(visit_id uuid, keys text[])
  where c.organisation_id = $1 and c.visit_id = r.visit_id and c.key <> all (r.keys)`;
const STAMP = `update stage_visit v set judged_version = r.version, judged_in = pg_current_xact_id()
  from json_to_recordset($2) as r(visit_id uuid, version integer) where v.organisation_id = $1 and v.id = r.visit_id`;

const row = (gate: JudgedGate) => (result: CriterionResult, position: number): Record<string, unknown> => ({
  initiative_id: gate.initiativeId, visit_id: gate.visitId, position, key: result.key, name: result.name, activity: result.activity, stage: result.stage, force: result.force, state: result.state,
  basis: result.basis, overridable: result.overridable, overridden_by: result.overriddenBy, waiting_on: result.waitingOn, since: result.since, evidence: result.evidence,
  review_at: result.reviewAt, documented_by_hand: result.documentedByHand, missing: result.missing, consultation_required: CONSULTATION_CRITERIA.has(result.name), version: gate.version,
});

/** Stores the results of gates as they now are; rows of criteria that no longer belong to a gate go. */
export async function writeCriteria(session: Session, gates: readonly JudgedGate[]): Promise<void> {
  if (gates.length === 0) return;
  await session.query('drop criterion', DROP, [session.organisationId, JSON.stringify(gates.map(({ visitId, results }) => ({ visit_id: visitId, keys: results.map(({ key }) => key) })))]);
  const rows = gates.flatMap((gate) => gate.results.map(row(gate)));
  if (rows.length > 0) await session.query('upsert criterion', UPSERT, [session.organisationId, JSON.stringify(rows)]);
}

/** Stores the gates that a change went through, and stamps their visits with this transaction: what the database's own gate guard asks for. */
export async function writePassages(session: Session, gates: readonly JudgedGate[]): Promise<void> {
  if (gates.length === 0) return;
  await writeCriteria(session, gates);
  await session.query('stamp visit', STAMP, [session.organisationId, JSON.stringify(gates.map(({ visitId, version }) => ({ visit_id: visitId, version })))]);
}

/** LAW and AGREEMENT criteria that keep a gate shut. */
export const unmetOf = (results: readonly CriterionResult[]): number =>
  results.filter(({ force, state, overriddenBy }) => force !== 'ADVICE' && state !== 'MET' && overriddenBy === null).length;
