import type { CaseFact, CaseStep } from '#domain';
import { tellWhen } from './case-calendar.ts';
import { UnknownCaseName } from './case-names.ts';

/** A step that its author must mend: a constructed case that the engine refuses, a name that stands for nothing, an input of another shape than the command's. */
export class CaseStopped extends Error {
  override readonly name = 'CaseStopped';
  readonly told: string;
  readonly what: string;
  readonly command: string;
  readonly reason: string;

  constructor(fact: CaseFact, command: string, reason: string) {
    super(`The case stopped at ${tellWhen(fact)}, “${fact.what}”: ${command}: ${reason}`);
    this.told = tellWhen(fact);
    this.what = fact.what;
    this.command = command;
    this.reason = reason;
  }
}

/** PostgreSQL's classes 22 (data exception, such as text where an id belongs) and 23 (integrity) besides what JavaScript itself trips over. */
const isAuthorsDoing = (error: unknown): error is Error => error instanceof UnknownCaseName || error instanceof TypeError || error instanceof RangeError
  || (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[23]\w{3}$/.test(error.code));

/**
 * Runs a step, and tells where it stood when its author is to blame. A case's inputs are checked only loosely before: one of another shape than the command's
 * makes the rules or the store trip over it, and nothing of the step is stored.
 */
export async function toldWhere<T>(fact: CaseFact, { command }: CaseStep, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (isAuthorsDoing(error)) throw new CaseStopped(fact, command, error.message);
    throw error;
  }
}
