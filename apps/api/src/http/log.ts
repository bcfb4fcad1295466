import { type DestinationStream, type Logger, pino } from 'pino';
import { currentScope } from './request-scope.ts';

/**
 * JSON lines. Nothing personal: no names, addresses, agents, bodies, variables or URLs' queries; a request is known by its id, and errors by
 * type and stack. Callers pass only ids, counts and codes.
 */
export const createLog = (level: string, destination?: DestinationStream): Logger => pino({
  level, base: { app: 'api' }, timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => { const scope = currentScope(); return scope === null ? {} : { requestId: scope.requestId }; },
  serializers: { err: (error: unknown) => (error instanceof Error ? { type: error.name, stack: withoutValues(error) } : { type: typeof error }) },
}, ...(destination === undefined ? [] : [destination]) as [DestinationStream]);

/** A database's message may quote stored values; the class of error and the place are enough to find it. */
function withoutValues(error: Error): string {
  const place = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 12).join('\n');
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `${error.name}${code}\n${place}`;
}
