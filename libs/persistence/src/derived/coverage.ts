import type { CoverageRow, Id } from '#domain';
import type { Session } from '../session.ts';

const SHAPE = 'initiative_id uuid, position integer, group_id uuid, stratum text, people integer, reached integer, channels jsonb, alternative boolean';
const COLUMNS = SHAPE.split(', ').map((column) => column.split(' ')[0]!).join(', ');
const CLEAR = 'delete from coverage_row where organisation_id = $1 and initiative_id = any ($2)';
const PUT = `insert into coverage_row (organisation_id, ${COLUMNS}) select $1, ${COLUMNS.split(', ').map((column) => `r.${column}`).join(', ')} from json_to_recordset($2) as r(${SHAPE})`;

/** Who was reached, as it follows from the state now. */
export interface CoverageOfInitiative { readonly initiativeId: Id; readonly coverage: readonly CoverageRow[] }

/** Puts new matrices in place of the stored ones. */
export async function writeCoverage(session: Session, all: readonly CoverageOfInitiative[]): Promise<void> {
  if (all.length === 0) return;
  await session.query('clear coverage', CLEAR, [session.organisationId, all.map(({ initiativeId }) => initiativeId)]);
  const rows = all.flatMap(({ initiativeId, coverage }) => coverage.map(({ groupId, ...row }, position) => ({ ...row, initiative_id: initiativeId, position, group_id: groupId })));
  if (rows.length > 0) await session.query('put coverage', PUT, [session.organisationId, JSON.stringify(rows)]);
}
