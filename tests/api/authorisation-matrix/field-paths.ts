import type { Role } from '#domain';
import type { Selection } from '#application';
import { GLOBAL_ID_PREFIXES, READ_MODELS, encodeGlobalId, type GlobalType } from '#persistence';

type Model = NonNullable<ReturnType<typeof READ_MODELS.get>>;
type Field = Model['fields'][string];

/** A way from a root to a type, with the roles that may go it. */
/** `personal` when it leads through what one sees of oneself. */
export interface FieldPath { readonly steps: readonly Step[]; readonly roles: readonly Role[]; readonly personal: boolean }
export interface Step { readonly name: string; readonly arguments: Readonly<Record<string, unknown>>; readonly field: Field; readonly onTypes: readonly string[] | null }

const both = (one: readonly Role[], other: readonly Role[]): Role[] => one.filter((role) => other.includes(role));
const model = (type: string): Model => {
  const found = READ_MODELS.get(type);
  if (found === undefined) throw new Error(`No read model of ${type}`);
  return found;
};
const targets = (field: Field): string[] => ('type' in field ? [field.type] : field.kind === 'choice' ? Object.values(field.options).map(({ type }) => type) : []);

/** The shortest way to every type: by its id where it has one, else through the type that holds it. */
export function pathsToTypes(ids: Readonly<Record<string, string>>): ReadonlyMap<string, FieldPath> {
  const paths = new Map<string, FieldPath>([['Query', { steps: [], roles: model('Query').rows, personal: false }]]);
  const node = model('Query').fields['node']!;
  for (const type of Object.keys(GLOBAL_ID_PREFIXES) as GlobalType[]) {
    const id = ids[type];
    if (id === undefined || READ_MODELS.get(type)?.node === undefined) continue;
    paths.set(type, { steps: [{ name: 'node', arguments: { id: encodeGlobalId(type, id) }, field: node, onTypes: null }], roles: model(type).rows, personal: false });
  }
  for (let reached = [...paths.keys()]; reached.length > 0;) {
    reached = reached.flatMap((type) => Object.entries(model(type).fields).flatMap(([name, field]) => targets(field).flatMap((target) => {
      if (paths.has(target)) return [];
      const above = paths.get(type)!;
      const onTypes = onlyOn(type, above.steps.at(-1));
      paths.set(target, { steps: [...above.steps, { name, arguments: argumentsFor(field), field, onTypes }], roles: both(both(above.roles, field.visibleTo), model(target).rows), personal: above.personal || field.alsoIf !== undefined });
      return [target];
    })));
  }
  return paths;
}

/** Below a field of several types, a selection names the one that it is of. */
const onlyOn = (type: string, step: Step | undefined): readonly string[] | null => (step !== undefined && (step.field.kind === 'node' || new Set(targets(step.field)).size > 1) ? [type] : null);

const argumentsFor = (field: Field): Readonly<Record<string, unknown>> => (field.kind === 'connection' ? { first: 100 } : {});

/** One field of a type at the end of a path, as a root selection; a field that holds objects is asked for their type names. */
export function selectionOf(type: string, { steps }: FieldPath, name: string, given: Readonly<Record<string, unknown>> = {}): Selection {
  const field = model(type).fields[name]!;
  const onTypes = onlyOn(type, steps.at(-1));
  const leaf: Step = { name, arguments: { ...argumentsFor(field), ...given }, field, onTypes };
  return [...steps, leaf].reduceRight<Selection | null>((below, step) => select(step, below === null ? typeNameBelow(step) : [below]), null)!;
}
const typename: Selection = { name: '__typename', responseKey: '__typename', type: 'String', arguments: {}, onTypes: null, selections: [] };
const typeNameBelow = ({ field }: Step): Selection[] => (field.kind === 'value' ? [] : [typename]);

function select({ name, arguments: given, field, onTypes }: Step, below: readonly Selection[]): Selection {
  const selections = field.kind === 'connection' ? [{ ...typename, name: 'nodes', responseKey: 'nodes', selections: below }] : below;
  return { name, responseKey: name, type: 'type' in field ? field.type : '', arguments: given, onTypes, selections };
}

/** Every value at the end of the path, through lists; nothing where it was held back. */
export function valuesIn(answer: unknown, names: readonly string[]): unknown[] {
  if (answer === null || answer === undefined) return [];
  if (Array.isArray(answer)) return answer.flatMap((item) => valuesIn(item, names));
  const [name, ...rest] = names;
  if (name === undefined) return [answer];
  const found = (answer as Readonly<Record<string, unknown>>)[name];
  return valuesIn(typeof found === 'object' && found !== null && 'nodes' in found ? found.nodes : found, rest);
}
