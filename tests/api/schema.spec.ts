import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { type GraphQLSchema, buildSchema as parse, getNamedType, isEnumType, isInputObjectType, isIntrospectionType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { CRITERIA } from '#domain';
import { ID_FIELDS, ID_FIELDS_OF_ANY_KIND } from '../../apps/api/src/graphql/mutations/ids.ts';
import { buildSchema, publishedSchema } from '../../apps/api/src/graphql/schema/build-schema.ts';

const folder = join(import.meta.dirname, '../../apps/api');
const printed = publishedSchema();
if (process.env['PRINT_SCHEMA'] === '1') writeFileSync(join(folder, 'schema.graphql'), printed);

/** Breaking changes from one schema to another, in words. */
const breaking = async (from: string, to: string): Promise<string[]> =>
  (await diff(parse(from), parse(to))).filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking).map(({ message }) => message);

const undescribed = (schema: GraphQLSchema): string[] => Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type)).flatMap((type) => [
  ...(type.description ? [] : [type.name]),
  ...('getFields' in type ? Object.values(type.getFields()).filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`) : []),
  ...(isObjectType(type) ? Object.values(type.getFields()).flatMap((field) => field.args.filter(({ description }) => !description).map(({ name }) => `${type.name}.${field.name}(${name}:)`)) : []),
  ...(isEnumType(type) ? type.getValues().filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`) : []),
]);

describe('the published schema', () => {
  it('is the one that is checked in (PRINT_SCHEMA=1 writes it)', () => {
    expect(readFileSync(join(folder, 'schema.graphql'), 'utf8')).toBe(printed);
  });

  it('breaks nobody who relies on the baseline', async () => {
    const baseline = join(folder, 'schema.baseline.graphql');
    expect(existsSync(baseline)).toBe(true);
    expect(await breaking(readFileSync(baseline, 'utf8'), printed)).toEqual([]);
  });

  it('would be caught breaking somebody', async () => {
    expect(await breaking(printed, printed.replace(/ {2}"""Why the change is wanted."""\n {2}purpose: String!\n/, ''))).toContainEqual(expect.stringMatching(/purpose/));
  });

  it('describes every type, field, argument and value, but the argument of mutations, which its type describes', () => {
    expect(undescribed(buildSchema()).filter((name) => !/^Mutation\..*\(input:\)$/.test(name))).toEqual([]);
  });

  it('says of every id in an input what it is the id of', () => {
    const unknown = Object.values(buildSchema().getTypeMap()).filter(isInputObjectType).filter(({ name }) => name.endsWith('Input')).flatMap((type) => Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name === 'ID' && !Object.hasOwn(ID_FIELDS, field.name) && !ID_FIELDS_OF_ANY_KIND.has(field.name)).map((field) => `${type.name}.${field.name}`));
    expect(unknown).toEqual([]);
  });

  it('has the mutation that every criterion names as its remedy', () => {
    const mutations = buildSchema().getMutationType()?.getFields() ?? {};
    const remedies = [...CRITERIA.values()].map(({ remedy }) => remedy.mutation);
    expect(remedies.filter((name) => !Object.hasOwn(mutations, name))).toEqual([]);
  });
});
