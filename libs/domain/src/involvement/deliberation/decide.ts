import type { Outcome } from '../../kernel/decision.ts';
import type { Dossier, RuleContext } from '../../gate/criterion.ts';
import type { InitiativeCommand } from '../../initiative/commands.ts';
import type { Decider } from '../../initiative/decider.ts';
import type { Fact } from '../../initiative/facts.ts';
import { recordCouncil } from '../council/record.ts';
import { logCoverageAlternative } from '../coverage-matrix/log-alternative.ts';
import { settleFindings } from '../finding/settle.ts';
import { commentInHearing, replyInHearing } from '../hearing/comment.ts';
import { openHearing } from '../hearing/open.ts';
import { summariseHearing, treatComments } from '../hearing/treat.ts';
import { assessImpact } from '../impact/assess.ts';
import type { DeliberationCommands } from './commands.ts';

const deciders: { readonly [K in keyof DeliberationCommands]: Decider<K> } = {
  'hearing.open': openHearing,
  'hearing.comment': commentInHearing,
  'hearing.reply': replyInHearing,
  'hearing.treat': treatComments,
  'hearing.summarise': summariseHearing,
  'impact.assess': assessImpact,
  'council.record': recordCouncil,
  'finding.settle': settleFindings,
  'coverage.log-alternative': logCoverageAlternative,
};

export type DeliberationCommand<T extends keyof DeliberationCommands = keyof DeliberationCommands> = InitiativeCommand<T>;

export const isDeliberation = (command: InitiativeCommand): command is DeliberationCommand => Object.hasOwn(deciders, command.type);

const decide = <K extends keyof DeliberationCommands>(dossier: Dossier, command: InitiativeCommand<K>, context: RuleContext): Outcome<Fact> =>
  deciders[command.type](dossier, command, context);

/** Decides a command by which proposals are weighed, on a running initiative. */
export const decideDeliberation = (dossier: Dossier, command: DeliberationCommand, context: RuleContext): Outcome<Fact> => decide(dossier, command, context);
