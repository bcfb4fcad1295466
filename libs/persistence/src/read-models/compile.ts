import type { Selection } from '#application';
import type { Access } from './access.ts';
import { includesAny, WIDE_ROLES } from './audience.ts';
import { compileConnection } from './connection.ts';
import { compileNodeField } from './node-field.ts';
import { literal, quoted } from './literal.ts';
import type { CursorKeys } from './cursor.ts';
import type { FieldModel, ReadModel, Rows, Scope, Sql } from './model.ts';
import { ReadRefused } from './read-refused.ts';
import { type ParameterSource, type SelectionPath, StatementDraft, argumentAt } from './statement-draft.ts';

/** One statement for a set of root fields: its text, and where its parameters come from at each request. */
export interface CompiledStatement { readonly text: string; readonly parameters: readonly ParameterSource[] }

export type ModelCatalogue = ReadonlyMap<string, ReadModel>;

/** PostgreSQL cuts names at 63 bytes, which would put values under the wrong name. */
const RESPONSE_KEY_BYTES = 63;

/** What stands around the field being compiled. */
export interface Spot { readonly path: SelectionPath; readonly keys: readonly string[] }

/** A field in its place: the parent's row, who may see the field there, and what is asked of it. */
export interface Place { readonly row: Sql; readonly seen: Sql | null; readonly selection: Selection; readonly spot: Spot; readonly scope: Scope; readonly owner: string }

export interface CompilerOptions { readonly models: ModelCatalogue; readonly access: Access; readonly keysOf: (order: string) => CursorKeys }

/** Turns selections into SQL. One for each statement. */
export class Compiler {
  readonly draft: StatementDraft;
  readonly keysOf: (order: string) => CursorKeys;
  readonly #models: ModelCatalogue;

  constructor({ models, access, keysOf }: CompilerOptions) {
    this.#models = models;
    this.draft = new StatementDraft(access);
    this.keysOf = keysOf;
  }

  model(type: string): ReadModel {
    const model = this.#models.get(type);
    if (model === undefined) throw new Error(`No read model of ${type}`);
    return model;
  }

  get types(): Iterable<ReadModel> { return this.#models.values(); }

  /** `expression as "key"`, for every selected field that applies to the type. */
  columns(model: ReadModel, row: Sql, selections: readonly Selection[], spot: Spot): Sql {
    const columns = selections.flatMap((selection, index) => {
      if (selection.onTypes !== null && !selection.onTypes.includes(model.type)) return [];
      const within = { path: [...spot.path, index], keys: [...spot.keys, selection.responseKey] };
      return [`${this.field(model, row, selection, within)} as ${this.key(selection, within)}`];
    });
    return columns.join(', ');
  }

  key({ responseKey }: Selection, { keys }: Spot): Sql {
    if (Buffer.byteLength(responseKey) > RESPONSE_KEY_BYTES) {
      throw new ReadRefused('BAD_USER_INPUT', `The alias ${responseKey.slice(0, 20)}… is longer than ${RESPONSE_KEY_BYTES} characters; choose a shorter one.`, keys);
    }
    return quoted(responseKey);
  }

  /** The row as JSON. */
  object(model: ReadModel, row: Sql, selections: readonly Selection[], spot: Spot): Sql {
    const x = this.draft.alias('x');
    return `(select row_to_json(${x}) from (select ${this.columns(model, row, selections, spot)}) ${x})`;
  }

  /** SQL of one field of a row; null, or an empty list, where the viewer may not see it. */
  field(model: ReadModel, row: Sql, selection: Selection, spot: Spot): Sql {
    if (selection.name === '__typename') return `${literal(model.type)}::text`;
    const field = model.fields[selection.name];
    if (field === undefined) throw new Error(`No read model of ${model.type}.${selection.name}`);
    const scope = this.scope(selection, spot);
    const seen = this.#audienceCondition(model, field, row, scope);
    const place = { row, seen, selection, spot, scope, owner: model.type };
    switch (field.kind) {
      case 'value': return guarded(seen, `(${field.sql(row, scope)})`);
      case 'inline': {
        const within = field.row(row, scope);
        const made = this.object(this.model(field.type), within, selection.selections, spot);
        return guarded(seen, field.absent === undefined ? made : `case when ${field.absent(within)} then null else ${made} end`);
      }
      case 'object': return this.#related(field.type, field.rows, place);
      case 'list': return this.#list(field.type, field.rows, place);
      case 'choice': {
        const options = Object.entries(field.options)
          .map(([name, { type, rows }]) => `when ${literal(name)} then ${this.#related(type, rows, { ...place, seen: null })}`);
        return guarded(seen, `case ${field.by(row)} ${options.join(' ')} end`);
      }
      case 'connection': return compileConnection(this, field, place);
      case 'node': case 'nodes': return compileNodeField(this, field.kind, selection, spot);
    }
  }

  /** FROM and WHERE of rows that a viewer sees; null where there can be none. */
  source(type: string, rows: Rows, self: Sql, { row: up, seen, scope }: Pick<Place, 'row' | 'seen' | 'scope'>): { readonly from: Sql; readonly where: Sql } | null {
    const model = this.model(type);
    if (!includesAny(model.rows, scope.access.roles) || seen === 'false') return null;
    const conditions = [
      rows.where?.(self, up, scope) ?? null, seen, model.visible?.((rows.row ?? same)(self), scope, rows.inside ?? false) ?? null,
    ].filter((condition): condition is Sql => condition !== null);
    return { from: rows.from(self, up, scope), where: conditions.length === 0 ? '' : ` where ${conditions.map((condition) => `(${condition})`).join(' and ')}` };
  }

  #related(type: string, rows: Rows, place: Place): Sql {
    const self = this.draft.alias();
    const source = this.source(type, rows, self, place);
    if (source === null) return 'null::json';
    const x = this.draft.alias('x');
    const order = rows.orderBy === undefined ? '' : ` order by ${rows.orderBy(self)}`;
    const columns = this.columns(this.model(type), (rows.row ?? same)(self), place.selection.selections, place.spot);
    return `(select row_to_json(${x}) from (select ${columns} from ${source.from}${source.where}${order} limit 1) ${x})`;
  }

  #list(type: string, rows: Rows, place: Place): Sql {
    const self = this.draft.alias();
    const source = this.source(type, rows, self, place);
    if (source === null) return `'[]'::json`;
    const x = this.draft.alias('x');
    const order = rows.orderBy === undefined ? '' : ` order by ${rows.orderBy(self)}`;
    const columns = this.columns(this.model(type), (rows.row ?? same)(self), place.selection.selections, place.spot);
    return `(select coalesce(json_agg(${x}), '[]'::json) from (select ${columns} from ${source.from}${source.where}${order}) ${x})`;
  }

  /** Null: everyone who sees the row; `false`: nobody of the viewer's kind; else a condition on the row. */
  #audienceCondition(model: ReadModel, field: FieldModel, row: Sql, scope: Scope): Sql | null {
    const { access } = scope;
    if (!includesAny(field.visibleTo, access.roles)) return field.alsoIf?.(row, scope) ?? 'false';
    const wideByRole = access.wide && includesAny(WIDE_ROLES.filter((role) => field.visibleTo.includes(role)), access.roles);
    if (wideByRole || field.visibleTo.includes('EMPLOYEE') || model.whole === undefined) return null;
    return [...(field.alsoIf === undefined ? [] : [field.alsoIf(row, scope)]), model.whole(row, scope)].join(' or ');
  }

  /** What a declaration may refer to, at one field. */
  scope(selection: Selection, { path }: Spot): Scope {
    const { draft } = this;
    return {
      access: draft.access,
      get organisation() { return draft.organisation; },
      get me() { return draft.me; },
      get levels() { return draft.levels; },
      get unions() { return draft.unions; },
      get now() { return draft.now; },
      get today() { return draft.today; },
      constant: (name, value) => draft.constant(name, value),
      viewer: (name) => draft.viewer(name),
      argument: (name, type, read = (given) => given) => (argumentAt(selection, name) === null
        ? null : draft.parameter(`${path.join('.')}:${name}`, type, (_, at) => read(argumentAt(at(path), name)))),
      flag: (name) => {
        const given = argumentAt(selection, name);
        return typeof given === 'boolean' ? given : null;
      },
    };
  }
}

const same = (self: Sql): Sql => self;
const guarded = (seen: Sql | null, sql: Sql): Sql => (seen === null ? sql : seen === 'false' ? 'null' : `case when ${seen} then ${sql} end`);

/**
 * Compiles root fields of the query type for a kind of viewer. The answer is one row: `alive`, whether the credential still holds, and `data`,
 * the JSON text, which is reckoned only if it does.
 */
export function compileRoots(options: CompilerOptions, roots: readonly Selection[]): CompiledStatement {
  const compiler = new Compiler(options);
  const { draft } = compiler;
  const columns = compiler.columns(compiler.model('Query'), '', roots, { path: [], keys: [] });
  return finish(draft, `(select row_to_json(r)::text from (select ${columns}) r)`);
}

/** Compiles the reading of one object by type and id, through the same models. */
export function compileObject(options: CompilerOptions, type: string, selections: readonly Selection[]): CompiledStatement {
  const compiler = new Compiler(options);
  const { draft } = compiler;
  const root: Selection = { name: 'object', responseKey: 'object', type, arguments: {}, onTypes: null, selections };
  const spot = { path: [0], keys: [] };
  const model = compiler.model(type);
  if (model.node === undefined) throw new Error(`${type} has no id to be read by`);
  const self = draft.alias();
  const id = draft.parameter('object', 'uuid', (_, at) => at([0]).arguments['id']);
  const { table } = model.node;
  const rows: Rows = { from: (alias) => `${table} ${alias}`, where: (alias) => `${alias}.id = ${id}` };
  const source = compiler.source(type, rows, self, { row: '', seen: null, scope: compiler.scope(root, spot) });
  if (source === null) return finish(draft, 'null::text');
  return finish(draft, `(select row_to_json(x)::text from (select ${compiler.columns(model, self, selections, spot)} from ${source.from}${source.where}) x)`);
}

function finish(draft: StatementDraft, data: Sql): CompiledStatement {
  const kind = draft.parameter('credential kind', 'text', ({ credential }) => credential.kind);
  const credential = draft.parameter('credential', 'uuid', ({ credential: held }) => held.id);
  // Real time, not domain time: a revoked or expired credential ends at once.
  const alive = `select case ${kind} when 'SESSION' then exists (select from session s where s.id = ${credential} and s.ended_at is null and s.expires_at > now())
    else exists (select from api_token k where k.id = ${credential} and k.revoked_at is null and k.expires_at > now()) end`;
  draft.head('credential', 'alive', () => alive);
  return draft.finish(`select c.alive, case when c.alive then ${data} end as data from credential c`);
}
