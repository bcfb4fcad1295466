import type { FormattedExecutionResult } from 'graphql';

/** The `data` of an answer as JSON text, as PostgreSQL wrote it, under a key that no field can have. It is never taken apart. */
const TEXT = Symbol('JSON text');
interface TextData extends Record<string, unknown> { readonly [TEXT]: string }
const isText = (data: object | null | undefined): data is TextData => data !== null && data !== undefined && TEXT in data;

/** What Apollo is given as data. */
export const readData = (text: string): Record<string, unknown> => ({ [TEXT]: text });

/** Writes an answer; data that is text already goes in as it is. For Apollo's `stringifyResult`. */
export function stringifyRead({ data, errors, extensions, ...rest }: FormattedExecutionResult): string {
  if (!isText(data)) return JSON.stringify({ ...rest, ...(errors && { errors }), ...(data !== undefined && { data }), ...(extensions && { extensions }) });
  const told = errors === undefined ? '' : `"errors":${JSON.stringify(errors)},`;
  return `{${told}"data":${data[TEXT]}${extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`}}`;
}
