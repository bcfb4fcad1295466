import type { Factor, Instrument, Question } from '#domain';
import { contentHash } from '../content-hash.ts';
import type { PlaybookProblem } from '../problem.ts';
import { inFileOrder } from '../problem.ts';
import { compileSchema, schemaFindings } from '../schema/check-schema.ts';
import { INSTRUMENT_SCHEMA } from '../schema/instrument-schema.ts';
import { readYaml } from '../yaml-source.ts';
import { instrumentFindings } from './instrument-findings.ts';

export type ParsedInstrument = { readonly ok: true; readonly instrument: Instrument } | { readonly ok: false; readonly problems: readonly PlaybookProblem[] };

/** An instrument as written: what the schema lets through, before defaults. */
interface InstrumentFile extends Omit<Instrument, 'key' | 'hash' | 'questions'> {
  readonly instrument: string;
  readonly factors: readonly Factor[];
  readonly questions: readonly (Question | Omit<Extract<Question, { kind: 'AGREEMENT' }>, 'factor'>)[];
}

const validate = compileSchema(INSTRUMENT_SCHEMA);

/** Reads an instrument from YAML. Every problem names file, line, path and remedy. */
export function parseInstrument(text: string, fileName: string): ParsedInstrument {
  const source = readYaml(text, fileName);
  if (!source.ok) return source;
  const wrong = schemaFindings(validate, source.value);
  if (wrong.length > 0) return { ok: false, problems: inFileOrder(wrong.map(source.problem)) };
  const file = source.value as InstrumentFile;
  const { instrument: key, version, title, purpose, source: origin, audience, stages, factors } = file;
  const questions = file.questions.map((question): Question => question.kind === 'AGREEMENT' ? { factor: null, ...question } : question);
  const instrument: Instrument = { key, version, hash: contentHash(file), title, purpose, source: origin, audience, stages, factors, questions };
  const findings = instrumentFindings(instrument);
  return findings.length === 0 ? { ok: true, instrument } : { ok: false, problems: inFileOrder(findings.map(source.problem)) };
}
