import { distinctIds, listWithin, occurredOnWithin, textWithin, titleWithin, wholeWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refusal, Refused } from '../../kernel/decision.ts';
import type { Id } from '../../kernel/identity.ts';
import type { CivilDate } from '../../kernel/time.ts';
import { osloDate, plusDays, plusWorkingDays } from '../../kernel/working-days.ts';
import type { RuleContext } from '../../gate/criterion.ts';
import { countingProposals, newestProposal } from '../../gate/matter.ts';
import { isLeader, isSuperior, manages } from '../authority.ts';
import type { LifecycleCommands } from '../commands.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';
import type { DecisionRecord, Initiative } from '../state.ts';
import { currentVisit } from '../stage-path.ts';

type Deed = LifecycleCommands['decision.make'];

const WEIGHT_MAX = 1_000;
const TRIAL_WEEKS_MAX = 104;

const decisionRefusals = ({ title, options, criteria, evidence, reason, dissentLaid, trial, occurredOn }: Deed, today: CivilDate): Refusal[] => [
  ...titleWithin(title, 'title'),
  ...textWithin(reason, 'reason'),
  ...listWithin(options, ['options']),
  ...distinctIds(options.map(({ id }) => id), ['options']),
  ...options.flatMap((option, index) => titleWithin(option.title, 'options', String(index), 'title')),
  ...(options.some(({ chosen }) => chosen) ? [] : [{ code: 'NO_OPTION_CHOSEN', field: ['options'], data: {} }]),
  ...listWithin(criteria, ['criteria']),
  ...criteria.flatMap((criterion, index) => [
    ...titleWithin(criterion.title, 'criteria', String(index), 'title'), ...wholeWithin(criterion.weight, [0, WEIGHT_MAX], ['criteria', String(index), 'weight']),
  ]),
  ...listWithin(evidence, ['evidence']),
  ...listWithin(dissentLaid, ['dissentLaid']),
  ...(trial === null ? [] : [...wholeWithin(trial.weeks, [1, TRIAL_WEEKS_MAX], ['trial', 'weeks']), ...textWithin(trial.stopRule, 'trial', 'stopRule')]),
  ...occurredOnWithin(occurredOn, today, 'occurredOn'),
];

/** The sign-offs with dissent, and the reasons for declining, that concern what is to be decided; in the order they were given. */
export function dissentOf(initiative: Initiative, part: string | null): readonly Id[] {
  const counting = new Set(countingProposals(initiative, part).map(({ id }) => id));
  return initiative.records
    .filter((record) => (record.proposalId === null ? record.part === part : counting.has(record.proposalId)))
    .flatMap(({ signOffs }) => signOffs)
    .filter(({ exit, scan }) => (exit === 'SIGNED_WITH_DISSENT' || exit === 'DECLINED') && (scan === null || scan.opposedAt === null))
    .map(({ id }) => id);
}

/** The names of the parties that gave sign-offs, each once. */
function partiesOf({ records, parties }: Initiative, signOffIds: readonly Id[]): readonly string[] {
  const given = records.flatMap(({ signOffs }) => signOffs).filter(({ id }) => signOffIds.includes(id)).map(({ partyId }) => partyId);
  return parties.filter(({ id }) => given.includes(id)).map(({ name }) => name);
}

/** What is decided is the proposal as it stands, and dissent is laid before the decider in its own words (engine.md section 4). */
function matterRefused(initiative: Initiative, { proposalId, dissentLaid }: Deed, part: string | null): Refused | null {
  const standing = newestProposal(initiative, part);
  if (standing !== null && proposalId !== standing.id) return refuse('DECIDE_ON_STANDING_PROPOSAL', ['proposalId'], { proposalId: standing.id, title: standing.title });
  if (standing === null && proposalId !== null) return refuse('PROPOSAL_UNKNOWN', ['proposalId']);
  const given = new Set(initiative.records.flatMap(({ signOffs }) => signOffs.map(({ id }) => id)));
  if (!dissentLaid.every((id) => given.has(id))) return refuse('SIGN_OFF_UNKNOWN', ['dissentLaid']);
  const left = dissentOf(initiative, part).filter((id) => !dissentLaid.includes(id));
  return left.length === 0 ? null : refuse('DISSENT_NOT_LAID', ['dissentLaid'], { signOffIds: left, parties: partiesOf(initiative, left).join(', ') });
}

/** A trial is reviewed on the first working day when its weeks have run, counted from the start of the change or, where none is set, from the decision. */
function trialOf({ trial }: Deed, initiative: Initiative, occurredOn: CivilDate, { closed }: RuleContext): DecisionRecord['trial'] {
  if (trial === null) return null;
  const from = initiative.startsOn !== null && initiative.startsOn > occurredOn ? initiative.startsOn : occurredOn;
  return { weeks: trial.weeks, stopRule: trial.stopRule, reviewOn: plusWorkingDays(plusDays(from, trial.weeks * 7), 0, closed) };
}

/** Decides, in the stage decide and nowhere else: by a decision-maker, the leader or the named superior. */
export const makeDecision: Decider<'decision.make'> = ({ initiative }, { by, input }, context) => {
  const visit = currentVisit(initiative);
  const today = osloDate(context.now);
  const may = by.personId !== null && (by.roles.includes('DECISION_MAKER') || isLeader(initiative, by) || isSuperior(initiative, by));
  if (!may) return refuse('NOT_THE_DECIDER', null, { leader: initiative.leader.name });
  const refused = refuseWith(decisionRefusals(input, today))
    ?? (initiative.decisions.some(({ id }) => id === input.decisionId) ? refuse('ID_TAKEN', ['decisionId']) : null)
    ?? (visit?.stage === 'decide' ? matterRefused(initiative, input, visit.part) : refuse('DECIDE_IN_STAGE_DECIDE', null, { stage: visit?.stage ?? null }));
  if (refused) return refused;
  const { decisionId, proposalId, title, options, criteria, evidence, reason, body, dissentLaid } = input;
  const occurredOn = input.occurredOn ?? today;
  return accept(fact('decision.made', {
    decisionId, proposalId, part: visit?.part ?? null, title, options, criteria, evidence, reason, body, dissentLaid,
    trial: trialOf(input, initiative, occurredOn, context), occurredOn,
  }));
};

/** Tells affected groups what was decided and why. Groups that were told before are not told twice. */
export const communicateDecision: Decider<'decision.communicate'> = ({ initiative }, { by, input: { decisionId, groupIds } }) => {
  const decision = initiative.decisions.find(({ id }) => id === decisionId);
  if (!manages(initiative, by) && !by.roles.includes('DECISION_MAKER')) return refuse('NOT_THE_MANAGER', null, { leader: initiative.leader.name });
  if (decision === undefined) return refuse('DECISION_UNKNOWN', ['decisionId']);
  if (!groupIds.every((groupId) => initiative.groups.some(({ id }) => id === groupId))) return refuse('GROUP_UNKNOWN', ['groupIds']);
  const untold = [...new Set(groupIds)].filter((groupId) => !decision.communicated.some((told) => told.groupId === groupId));
  return untold.length === 0 ? refuse('NOBODY_LEFT_TO_TELL', ['groupIds']) : accept(fact('decision.communicated', { decisionId, groupIds: untold }));
};
