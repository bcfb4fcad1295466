import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import type { ReadPort, Viewer } from '#application';
import { DocumentReads } from '../graphql/reads/operation-reads.ts';
import { projectFolder } from '../http/project-folder.ts';

type Answer = Readonly<Record<string, unknown>>;

/** Reads by documents of our own, with the viewer's rights and through the same models as theirs. A wrong document stops the start. */
export class InternalReads {
  readonly #schema: GraphQLSchema;
  readonly #reads: ReadPort;
  readonly #documents = new DocumentReads(new Set());

  constructor(schema: GraphQLSchema, reads: ReadPort) {
    this.#schema = schema;
    this.#reads = reads;
  }

  /** The document in a file beside this one. */
  file(name: string): (viewer: Viewer, variables: Answer) => Promise<Answer> {
    return this.text(readFileSync(join(projectFolder(), 'apps/api/src/files', name), 'utf8'));
  }

  text(source: string): (viewer: Viewer, variables: Answer) => Promise<Answer> {
    const document = parse(source);
    const [error] = validate(this.#schema, document);
    if (error !== undefined) throw error;
    const operation = document.definitions.find((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
    if (operation === undefined) throw new Error('The document has no operation');
    return async (viewer, variables) => {
      const reads = this.#documents.of({ schema: this.#schema, document, operation, variables });
      if (reads === null) throw new Error('The document cannot be read with these variables');
      return JSON.parse(await this.#reads.read(viewer, reads.roots, `internal ${reads.shape}`)) as Answer;
    };
  }
}
