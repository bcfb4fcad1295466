import { distinctIds, listWithin, dateWithin, textWithin, titleWithin } from '../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../kernel/decision.ts';
import type { Outcome, Refusal, Refused } from '../kernel/decision.ts';
import type { Role } from '../kernel/actor.ts';
import type { RuleContext } from '../gate/criterion.ts';
import { STAGES } from '../playbook/playbook.ts';
import type { InitiativeCreate } from './commands.ts';
import { descriptionRefusals } from './decide/describe.ts';
import { groupRefusals } from './decide/groups.ts';
import { mandateRefusals } from './decide/mandate.ts';
import { holderRefusals } from './decide/parties.ts';
import { stageDueOn } from './decide/advance.ts';
import { fact } from './facts.ts';
import type { Fact } from './facts.ts';

type Input = InitiativeCreate['input'];

/** Roles of the employer's side that may start a change process. */
const CREATORS: readonly Role[] = ['LEADER', 'HR_ADMIN', 'DECISION_MAKER'];

const partyRefusals = ({ parties, leftOut }: Input): Refusal[] => [
  ...listWithin(parties, ['parties']),
  ...distinctIds(parties.map(({ partyId }) => partyId), ['parties']),
  ...distinctIds(parties.flatMap(({ union }) => (union === null ? [] : [union])), ['parties']),
  ...distinctIds(leftOut.map(({ partyId }) => partyId), ['leftOut']),
  ...parties.flatMap(({ name, holders }, index) => [...titleWithin(name, 'parties', String(index), 'name'), ...holderRefusals(holders, 'parties', String(index), 'holders')]),
  ...leftOut.flatMap(({ reason }, index) => textWithin(reason, 'leftOut', String(index), 'reason')),
];

function invalid(input: Input): Refused | null {
  return refuseWith([
    ...descriptionRefusals(input),
    ...titleWithin(input.leader.name, 'leader', 'name'),
    ...(input.superior === null ? [] : titleWithin(input.superior.name, 'superior', 'name')),
    ...dateWithin(input.startsOn, 'startsOn'),
    ...groupRefusals(input.groups),
    ...partyRefusals(input),
    ...(input.mandate === null ? [] : mandateRefusals(input.mandate, 'mandate')),
  ]);
}

/** The employer is a party to its own process and cannot be left out; those left out must be among those who are entitled. */
function partiesRefused({ parties, leftOut }: Input): Refused | null {
  const employers = parties.filter(({ side }) => side === 'EMPLOYER');
  if (employers.length !== 1) return refuse('ONE_EMPLOYER', ['parties'], { count: employers.length });
  if (leftOut.some(({ partyId }) => partyId === employers[0]?.partyId)) return refuse('EMPLOYER_STAYS', ['leftOut']);
  return leftOut.every(({ partyId }) => parties.some((party) => party.partyId === partyId)) ? null : refuse('PARTY_UNKNOWN', ['leftOut']);
}

/**
 * Starts a change process: the initiative with its groups, the parties that are entitled (those left out with a reason that they are told), its mandate,
 * and the first stage entered.
 */
export function createInitiative({ by, input }: InitiativeCreate, context: RuleContext): Outcome<Fact> {
  const may = by.personId !== null && by.roles.some((role) => CREATORS.includes(role));
  const refused = (may ? null : refuse('MAY_NOT_CREATE'))
    ?? invalid(input)
    ?? (input.superior?.personId === input.leader.personId ? refuse('SUPERIOR_IS_LEADER', ['superior']) : null)
    ?? (input.programmeId === input.id ? refuse('PROGRAMME_IS_ITSELF', ['programmeId']) : null)
    ?? (input.programmeId !== null && input.scope === 'PROGRAMME' ? refuse('PROGRAMME_IN_PROGRAMME', ['programmeId']) : null)
    ?? (input.recordedAfterwards === true && context.organisation.replay !== true ? refuse('RECORDED_ONLY_IN_REPLAY', ['recordedAfterwards']) : null)
    ?? partiesRefused(input);
  return refused ?? accept(...beginning(input, context));
}

function beginning(input: Input, context: RuleContext): readonly Fact[] {
  const { number, title, purpose, scope, unitId, leader, superior, programmeId, archiveCase, considerableImportance, concernsCouncils, startsOn } = input;
  const { playbook, ruleSet } = context;
  const stage = STAGES[0];
  const cycle = playbook.cycles.find(({ from }) => from === stage);
  return [
    fact('initiative.created', {
      number, title, purpose, scope, unitId, playbook: { key: playbook.key, version: playbook.version, hash: playbook.hash }, ruleSet: { key: ruleSet.key, version: ruleSet.version },
      leader, superior, programmeId, archiveCase, considerableImportance, concernsCouncils, startsOn,
      ...(input.recordedAfterwards === true ? { recordedAfterwards: true } : {}),
    }),
    ...input.parties.map((party) => fact('party.listed', party)),
    ...input.leftOut.map((left) => fact('party.removed', left)),
    ...(input.groups.length === 0 ? [] : [fact('groups.snapshotted', { groups: input.groups })]),
    ...(input.mandate === null ? [] : [fact('mandate.stated', input.mandate)]),
    fact('stage.entered', {
      visitId: input.visitId, stage, round: 1, part: cycle?.parts[0]?.key ?? null, reason: null, dueOn: stageDueOn(stage, context), overrideId: null, unmet: [],
    }),
  ];
}
