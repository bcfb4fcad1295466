import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Header } from '@nestjs/common';
import { projectFolder } from './project-folder.ts';

/** The schema as text, for tools that generate code from it: the checked-in one, which a test holds equal to the one that is served. */
@Controller()
export class SchemaController {
  readonly #text = readFileSync(join(projectFolder(), 'apps/api/schema.graphql'), 'utf8');

  @Get('schema.graphql')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=300')
  schema(): string { return this.#text; }
}
