import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isAbstractType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';

/** What of an object that belongs to the organisation, or to another part of the export, is told where it is only pointed at. */
const BRIEF: Readonly<Record<string, readonly string[]>> = {
  Initiative: ['id', 'number', 'title'], Person: ['id', 'name'], Unit: ['id', 'name'], Organisation: ['id', 'name'], Office: ['id'], Playbook: ['id', 'key', 'version', 'hash'], RuleSet: ['id', 'key', 'version'], Entry: ['id'],
};
/** Other changes are exported on their own; paths of this server mean nothing elsewhere. */
const LEFT_OUT = new Set(['Initiative.relatedChanges', 'Initiative.exportUrl', 'MeetingRecord.pdfUrl', 'MeetingRecord.archivePdfUrl', 'Meeting.calendarPath']);
const DEPTH_MAX = 8;

/**
 * The selection of everything about one initiative that the schema knows, derived from the schema, so that what is added to it is exported, too. Objects stand whole where
 * they belong, and by id where they are pointed at.
 */
export function exportSelection(schema: GraphQLSchema): string {
  const initiative = schema.getType('Initiative');
  if (!isObjectType(initiative)) throw new Error('The schema has no initiative');
  const own = new Set(Object.values(initiative.getFields()).map(({ type }) => getNamedType(type)).filter((type) => isObjectType(type) && BRIEF[type.name] === undefined && isNode(type)).map(({ name }) => name));
  return select(initiative, { schema, own, above: [] });
}

interface Walk { readonly schema: GraphQLSchema; readonly own: ReadonlySet<string>; /** The types on the way here. */ readonly above: readonly string[] }

const isNode = (type: GraphQLObjectType): boolean => type.getInterfaces().some(({ name }) => name === 'Node');

function select(type: GraphQLObjectType, walk: Walk): string {
  const within = { ...walk, above: [...walk.above, type.name] };
  const fields = Object.values(type.getFields()).filter((field) => !LEFT_OUT.has(`${type.name}.${field.name}`) && !field.args.some(isRequiredArgument)).map((field) => fieldText(field, within)).filter((text) => text !== '');
  return `{ ${fields.join(' ')} }`;
}

function fieldText({ name, type, args }: GraphQLField<unknown, unknown>, walk: Walk): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return name;
  // Pages are turned on their own.
  if (named.name.endsWith('Connection') || args.some((argument) => argument.name === 'first')) return '';
  if (isAbstractType(named)) return `${name} { __typename ${walk.schema.getPossibleTypes(named).map((possible) => `... on ${possible.name} ${possible.getFields()['id'] === undefined && BRIEF[possible.name] === undefined ? select(possible, walk) : pointed(possible)}`).join(' ')} }`;
  if (!isObjectType(named) || walk.above.length >= DEPTH_MAX) return '';
  if (BRIEF[named.name] !== undefined || (walk.above.length > 1 && walk.own.has(named.name))) return `${name} ${pointed(named)}`;
  return walk.above.includes(named.name) ? '' : `${name} ${select(named, walk)}`;
}

/** An object that stands elsewhere: by its id, or by its leaves where it has none. */
function pointed(type: GraphQLObjectType): string {
  const fields = type.getFields();
  const brief = (BRIEF[type.name] ?? ['id']).filter((name) => fields[name] !== undefined);
  if (brief.length > 0) return `{ ${brief.join(' ')} }`;
  return `{ ${Object.values(fields).filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name).join(' ')} }`;
}
