import type { Selection } from '#application';
import type { Compiler, Spot } from './compile.ts';
import { GLOBAL_ID_PREFIXES, decodeGlobalId } from './global-id.ts';
import { literal } from './literal.ts';
import type { ReadModel, Rows, Sql } from './model.ts';
import { ReadRefused } from './read-refused.ts';
import { argumentAt } from './statement-draft.ts';

/** Ids that may be asked for at once. */
const IDS_MAX = 100;

/** Types that the given ids are of, as their prefixes, each once and sorted: what a statement's text depends on. */
export const prefixesOf = (ids: readonly unknown[]): readonly string[] =>
  [...new Set(ids.flatMap((id) => (typeof id === 'string' ? decodeGlobalId(id) : null)?.type ?? []))].map((type) => GLOBAL_ID_PREFIXES[type]).sort();

/** Any objects by id: one pass over the ids, in their order, with a branch for each type among them. */
export function compileNodeField(compiler: Compiler, kind: 'node' | 'nodes', selection: Selection, spot: Spot): Sql {
  const given = kind === 'node' ? [argumentAt(selection, 'id')] : argumentAt(selection, 'ids') as readonly unknown[];
  if (given.length > IDS_MAX) throw new ReadRefused('BAD_USER_INPUT', `Ask for at most ${IDS_MAX} ids at once.`, spot.keys);
  const prefixes = prefixesOf(given);
  const { draft } = compiler;
  const idsOf = (asked: Selection): readonly string[] => (kind === 'node' ? [argumentAt(asked, 'id')] : argumentAt(asked, 'ids') as readonly unknown[]).map(String);
  const branches = [...compiler.types].flatMap((model) => (model.node !== undefined && prefixes.includes(GLOBAL_ID_PREFIXES[model.node.type]) ? [branch(compiler, model, selection, spot)] : []));
  const value = branches.length === 0 ? 'null::json' : `case k.prefix ${branches.join(' ')} end`;
  const key = spot.path.join('.');
  const named = draft.parameter(`${key}:prefixes`, 'text[]', (_, at) => idsOf(at(spot.path)).map((id) => id.slice(0, 3)));
  const ids = draft.parameter(`${key}:ids`, 'uuid[]', (_, at) => idsOf(at(spot.path)).map((id) => decodeGlobalId(id)?.id ?? null));
  const rows = `unnest(${named}, ${ids}) with ordinality k(prefix, id, n)`;
  return kind === 'node' ? `(select ${value} from ${rows})` : `(select coalesce(json_agg(${value} order by k.n), '[]'::json) from ${rows})`;
}

function branch(compiler: Compiler, model: ReadModel, selection: Selection, spot: Spot): Sql {
  const { type, table } = model.node!;
  const self = compiler.draft.alias();
  const x = compiler.draft.alias('x');
  const rows: Rows = { from: (alias) => `${table} ${alias}`, where: (alias) => `${alias}.id = k.id` };
  const source = compiler.source(model.type, rows, self, { row: '', seen: null, scope: compiler.scope(selection, spot) });
  const columns = compiler.columns(model, self, selection.selections, spot);
  return `when ${literal(GLOBAL_ID_PREFIXES[type])} then ${source === null ? 'null::json' : `(select row_to_json(${x}) from (select ${columns} from ${source.from}${source.where}) ${x})`}`;
}
