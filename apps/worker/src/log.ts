import { type DestinationStream, type Logger, pino } from 'pino';

/** JSON lines. Nothing personal and no words people wrote: callers pass ids, counts and codes; an error is known by its type, code and place. */
export const createLog = (level: string, destination?: DestinationStream): Logger => {
  const options = { level, base: { app: 'worker' }, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: faultWithoutWords } };
  return destination === undefined ? pino(options) : pino(options, destination);
};

/** A database's message may quote stored values, so no message is kept. */
function faultWithoutWords(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error };
  const inner = error instanceof AggregateError ? { errors: error.errors.map(faultWithoutWords) } : {};
  const cause = error.cause === undefined ? {} : { cause: faultWithoutWords(error.cause) };
  const code = 'code' in error ? { code: String(error.code) } : {};
  return { type: error.name, ...code, place: placeOf(error), ...inner, ...cause };
}

const placeOf = ({ stack = '' }: Error): readonly string[] => stack.split('\n').map((line) => line.trim()).filter((line) => line.startsWith('at ')).slice(0, 8);
