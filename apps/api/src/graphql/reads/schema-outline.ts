import { type GraphQLNamedType, type GraphQLSchema, getNamedType, getNullableType, isAbstractType, isListType, isNonNullType, isObjectType } from 'graphql';
import { type FieldOutline, READ_MODELS, type SchemaOutline, checkReadModels } from '#persistence';

/** What the read models are compared with. */
export function outlineOf(schema: GraphQLSchema): SchemaOutline {
  const objects = (type: GraphQLNamedType): string[] => (isObjectType(type) ? [type.name] : isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : []);
  const types = Object.values(schema.getTypeMap()).filter(isObjectType).filter(({ name }) => !name.startsWith('__'));
  return {
    query: schema.getQueryType()!.name,
    objects: Object.fromEntries(types.map((type) => [type.name, Object.fromEntries(Object.values(type.getFields()).map((field): [string, FieldOutline] => {
      const named = getNamedType(field.type);
      return [field.name, { type: named.name, nonNull: isNonNullType(field.type), list: isListType(getNullableType(field.type)), objects: objects(named) }];
    }))])),
  };
}

/** Stops the start when a field of the schema has no read model, or a read model no field. */
export function refuseUndeclaredReads(schema: GraphQLSchema, elsewhere: ReadonlySet<string>): void {
  const problems = checkReadModels(READ_MODELS, outlineOf(schema), elsewhere);
  if (problems.length > 0) throw new Error(`The schema and its read models differ:\n${problems.join('\n')}`);
}
