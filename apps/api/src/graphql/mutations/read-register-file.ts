import { CsvError, type Options, parse } from 'csv-parse/sync';
import { type RegisterFile, type RegisterProblem, type Row } from '#application';

const MALFORMED_LIMIT = 20;

/** Reads CSV text: UTF-8, comma or semicolon, quotes, CRLF or LF, a byte order mark if there is one. Lines are those that an editor shows. */
export function readRegisterFile(csv: string): RegisterFile {
  const text = csv.replace(/^\uFEFF/, '');
  const delimiter = (text.split(/\r?\n/, 1)[0] ?? '').includes(';') ? ';' : ',';
  const problems: RegisterProblem[] = [];
  const options: Options = {
    delimiter, skip_empty_lines: true, relax_column_count: false, skip_records_with_error: true, info: true,
    on_skip: (error) => { if (problems.length < MALFORMED_LIMIT && error !== undefined) problems.push(malformed(error, text)); return undefined; },
  };
  const records = parsed(text, options, problems);
  const columns = (records[0]?.record ?? []).map((name) => name.trim().toLowerCase());
  return { columns, problems, rows: records.slice(1).map(({ record, info }): Row => ({
    // A quoted cell may span lines; the record's number is that of its last one.
    line: info.lines - record.reduce((count, value) => count + value.split('\n').length - 1, 0),
    cells: Object.fromEntries(columns.map((column, at) => [column, record[at] ?? ''])),
  })) };
}

interface Read { readonly record: readonly string[]; readonly info: { readonly lines: number } }

function parsed(text: string, options: Options, problems: RegisterProblem[]): readonly Read[] {
  try {
    return parse(text, options) as unknown[] as Read[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push(malformed(error, text));
    return [];
  }
}

const malformed = (error: CsvError, text: string): RegisterProblem =>
  ({ line: error.code === 'CSV_QUOTE_NOT_CLOSED' ? lineOfOpenQuote(text) : typeof error['lines'] === 'number' ? error['lines'] : 1, column: null, code: 'MALFORMED', data: { reason: error.code.toLowerCase().replaceAll('_', ' ') } });

/** Where the quote stands that is never closed; the reader notices at the file's end. A doubled quote opens and closes. */
function lineOfOpenQuote(text: string): number {
  let opened: number | null = null;
  let line = 1;
  for (const character of text) {
    if (character === '\n') line += 1;
    if (character === '"') opened = opened === null ? line : null;
  }
  return opened ?? line;
}
