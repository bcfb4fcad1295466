import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import fs from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, print, validate, visit } from 'graphql';

/** GraphQL types as TypeScript's; what the API sends as text stays text. */
const SCALARS = { ID: 'string', DateTime: 'string', Date: 'string', JSON: 'unknown' };

/**
 * Writes `src/generated/**`: for each `.graphql` file the types of its operations and their text, checked against the published schema. Fragments may stand in
 * any file; an operation's text takes in those it uses. Throws with file and message where a document asks for what the schema does not have.
 */
export async function generateDocuments({ source, schemaFile }) {
  const schema = buildSchema(fs.readFileSync(schemaFile, 'utf8'));
  const sdl = parse(fs.readFileSync(schemaFile, 'utf8'));
  const files = graphqlFiles(source).map((file) => ({ file, document: parse(fs.readFileSync(path.join(source, file), 'utf8')) }));
  const fragments = new Map(files.flatMap(({ document }) => document.definitions.filter(({ kind }) => kind === 'FragmentDefinition')).map((fragment) => [fragment.name.value, fragment]));
  const wanted = new Set([path.join(source, 'generated', 'holidays.ts')]);
  for (const { file, document } of files) {
    const target = path.join(source, 'generated', file.replace(/\.graphql$/, '.ts'));
    wanted.add(target);
    const text = await moduleOf({ schema, sdl, file, document, fragments });
    if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== text) {
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, text);
    }
  }
  for (const stale of filesBelow(path.join(source, 'generated'), '.ts').map((file) => path.join(source, 'generated', file)).filter((file) => !wanted.has(file))) fs.rmSync(stale);
}

async function moduleOf({ schema, sdl, file, document, fragments }) {
  const used = fragmentsOf(document, fragments);
  const whole = { kind: 'Document', definitions: [...document.definitions, ...used.filter((fragment) => !document.definitions.includes(fragment))] };
  const isOperation = document.definitions.some(({ kind }) => kind === 'OperationDefinition');
  const errors = validate(schema, whole).filter(({ message }) => isOperation || !/is never used/.test(message));
  if (errors.length > 0) throw new Error(`apps/web/src/${file}: ${errors.map(({ message }) => message).join(' ')}`);
  const types = await codegen({
    filename: file, schema: sdl, documents: [{ location: file, document: whole }], config: {}, plugins: [{ operations: {} }],
    pluginMap: { operations: { plugin: (given, documents, config, info) => operations.plugin(given, documents, { ...config, scalars: SCALARS, skipTypename: true, enumType: 'string-literal', inlineFragmentTypes: 'inline', immutableTypes: true, arrayInputCoercion: false, avoidOptionals: false }, info) } },
  });
  const texts = document.definitions.filter(({ kind }) => kind === 'OperationDefinition').map((operation) => textOf(operation, fragments));
  return `${texts.length === 0 ? '' : "import { gql } from '@urql/core';\n"}${types}\n${texts.join('\n')}`;
}

function textOf(operation, fragments) {
  const { name: { value: name }, operation: kind } = operation;
  const type = `${name}${kind === 'query' ? 'Query' : 'Mutation'}`;
  const text = [operation, ...fragmentsOf(operation, fragments)].map((part) => print(part)).join('\n').replaceAll(/\s*\n\s*/g, ' ');
  return `export const ${name} = gql<${type}, ${type}Variables>(${JSON.stringify(text)});\n`;
}

/** The fragments that a document spreads, and those that these spread. */
function fragmentsOf(document, fragments) {
  const found = new Map();
  const look = (node) => visit(node, { FragmentSpread: ({ name: { value } }) => {
    const fragment = fragments.get(value);
    if (fragment === undefined) throw new Error(`There is no fragment ${value}`);
    if (!found.has(value)) { found.set(value, fragment); look(fragment); }
  } });
  look(document);
  return [...found.values()];
}

const graphqlFiles = (source) => filesBelow(source, '.graphql');

const filesBelow = (folder, ending) => (fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending)).map((file) => file.split(path.sep).join('/')).sort() : []);
