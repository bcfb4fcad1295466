import type { ModelCatalogue } from './compile.ts';
import type { FieldModel, ReadModel } from './model.ts';

/** What the check must know of the schema, without GraphQL. */
export interface SchemaOutline {
  readonly query: string;
  readonly objects: Readonly<Record<string, Readonly<Record<string, FieldOutline>>>>;
}
export interface FieldOutline {
  /** Named type, without list and non-null. */
  readonly type: string;
  readonly nonNull: boolean;
  readonly list: boolean;
  /** Names of object types that the named type stands for: itself, or the members of an interface or union; empty for a scalar or enum. */
  readonly objects: readonly string[];
}

/**
 * Compares the schema with the read models and tells every difference, in words; empty when all is well. An undeclared field must stop the
 * start: it would otherwise be found by a user. `elsewhere` names fields of the query type that have resolvers of their own.
 */
export function checkReadModels(models: ModelCatalogue, schema: SchemaOutline, elsewhere: ReadonlySet<string> = new Set()): readonly string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  const visit = (type: string): void => {
    if (seen.has(type)) return;
    seen.add(type);
    const fields = schema.objects[type] ?? {};
    const model = models.get(type);
    if (model === undefined && !isPage(type)) problems.push(`${type}: no read model`);
    for (const [name, outline] of Object.entries(fields)) {
      if (type === schema.query && elsewhere.has(name)) continue;
      if (model !== undefined) problems.push(...problemsOf(model, name, outline));
      outline.objects.forEach(visit);
    }
    for (const name of Object.keys(model?.fields ?? {})) if (fields[name] === undefined) problems.push(`${type}.${name}: declared, but not in the schema`);
  };
  visit(schema.query);
  for (const type of models.keys()) if (!seen.has(type)) problems.push(`${type}: declared, but nothing in the schema leads to it`);
  return problems;
}

/** Connections and edges are compiled with their field, not declared. */
const isPage = (type: string): boolean => type.endsWith('Connection') || type.endsWith('Edge') || type === 'PageInfo';

function problemsOf(model: ReadModel, name: string, outline: FieldOutline): string[] {
  const field = model.fields[name];
  if (field === undefined) return [`${model.type}.${name}: no read model`];
  const problems: string[] = [];
  const kinds = outline.objects.some(isPage) ? ['connection'] : outline.objects.length === 0 ? ['value'] : outline.list ? ['list', 'nodes'] : ['object', 'inline', 'choice', 'node'];
  if (!kinds.includes(field.kind)) problems.push(`${model.type}.${name}: declared as ${field.kind}, but the schema asks for ${kinds.join(' or ')}`);
  if ('type' in field && field.kind !== 'connection' && !outline.objects.includes(field.type)) problems.push(`${model.type}.${name}: declared as ${field.type}, not ${outline.type}`);
  if (outline.nonNull && givesNull(field) && model.rows.some((role) => !field.visibleTo.includes(role))) {
    problems.push(`${model.type}.${name}: not null in the schema, but hidden from some who see the row`);
  }
  return problems;
}

/** Lists and connections come out empty where they are hidden. */
const givesNull = ({ kind }: FieldModel): boolean => kind !== 'list' && kind !== 'connection' && kind !== 'nodes';
