import { Controller, Get, Header } from '@nestjs/common';
import { publishedSchema } from '../graphql/schema/build-schema.ts';

/** The schema as text, for tools that generate code from it. */
@Controller()
export class SchemaController {
  readonly #text = publishedSchema();

  @Get('schema.graphql')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=300')
  schema(): string { return this.#text; }
}
