import type { Outcome } from '../kernel/decision.ts';
import type { Dossier, RuleContext } from '../gate/criterion.ts';
import type { CommandType, InitiativeCommand } from './commands.ts';
import type { Fact } from './facts.ts';

/** The rule of one command: pure, and total over every state a running initiative can be in. */
export type Decider<T extends CommandType> = (dossier: Dossier, command: InitiativeCommand<T>, context: RuleContext) => Outcome<Fact>;
