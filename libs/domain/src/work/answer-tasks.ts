import type { Id } from '../kernel/identity.ts';
import type { CivilDate } from '../kernel/time.ts';
import { osloDate } from '../kernel/working-days.ts';
import type { Initiative } from '../initiative/state.ts';
import { confirmingSide, registrations } from '../initiative/registration.ts';
import { isAnswered } from '../involvement/statement/standing.ts';
import { allSpeakers, presentUnions, speakersOf } from './people.ts';
import type { WantedTask } from './task.ts';

/** What the two sides owe each other: answers, receipts, confirmations. */
export function answerTasks(initiative: Initiative, today: CivilDate, safetyReps: readonly Id[]): readonly WantedTask[] {
  const leader = [initiative.leader.personId];
  return [
    ...initiative.statements.filter((statement) => !isAnswered(statement, today)).map((statement): WantedTask => ({
      kind: 'ANSWER_STATEMENT', occurrence: statement.id, personIds: leader, dueOn: statement.answer?.until ?? statement.answerDueOn, action: 'statementAnswer', subject: statement.by.name,
    })),
    ...initiative.preparationRequests.filter(({ answer }) => answer === null).map((request): WantedTask => ({
      kind: 'ANSWER_PREPARATION', occurrence: request.id, personIds: leader, dueOn: request.until, action: 'preparationAnswer',
      subject: initiative.parties.find(({ id }) => id === request.partyId)?.name ?? request.reason,
    })),
    ...packagesToOpen(initiative, today),
    ...initiative.risks.filter(({ safetyRep }) => safetyRep.statement === null && safetyRep.dueOn >= today).map((risk): WantedTask => ({
      kind: 'STATE_ON_RISK', occurrence: risk.id, personIds: safetyReps, dueOn: risk.safetyRep.dueOn, action: 'riskStateAsSafetyRep', subject: initiative.title,
    })),
    ...registrationsToConfirm(initiative, today),
    ...deliberationTasks(initiative),
  ];
}

/** A round that has closed is summed up, and a question asked at a board is answered: both by the one who runs the process. */
const deliberationTasks = ({ hearings, findings, leader }: Initiative): readonly WantedTask[] => [
  ...hearings.filter(({ closedAt, summary }) => closedAt !== null && summary === null).map(({ id, title }): WantedTask => ({
    kind: 'SUMMARISE_HEARING', occurrence: id, personIds: [leader.personId], dueOn: null, action: 'hearingSummarise', subject: title,
  })),
  ...findings.filter(({ kind, settled }) => kind === 'QUESTION' && settled === null).map(({ id, text }): WantedTask => ({
    kind: 'ANSWER_QUESTION', occurrence: id, personIds: [leader.personId], dueOn: null, action: 'findingSettle', subject: text,
  })),
];

/** A package is opened party by party. Groups are told by mail and need no task: nobody must answer. */
const packagesToOpen = (initiative: Initiative, today: CivilDate): readonly WantedTask[] => {
  const replaced = new Set(initiative.packages.map(({ replacesId }) => replacesId));
  return initiative.packages.filter(({ id }) => !replaced.has(id)).flatMap(({ id, title, deliveries }) => presentUnions(initiative)
    .filter((party) => deliveries.some(({ to, openedAt }) => to.kind === 'PARTY' && to.id === party.id && openedAt === null))
    .map((party): WantedTask => ({ kind: 'OPEN_PACKAGE', occurrence: `${id}@${party.id}`, personIds: speakersOf(party, today), dueOn: null, action: 'packageOpen', subject: title })));
};

/** What one side registered waits until the other has confirmed it once. */
const registrationsToConfirm = (initiative: Initiative, today: CivilDate): readonly WantedTask[] => registrations(initiative)
  .filter(({ needsConfirming, registered }) => needsConfirming && registered.confirmedAt === null)
  .flatMap(({ id, title, registered }): WantedTask[] => {
    const side = confirmingSide(registered);
    if (side === null) return [];
    const personIds = side === 'EMPLOYER' ? [initiative.leader.personId] : allSpeakers(initiative, today);
    return [{ kind: 'CONFIRM_REGISTRATION', occurrence: id, personIds, dueOn: null, action: 'registrationConfirm', subject: title === '' ? initiative.title : title }];
  });

/** Parties see an override between notice and effect, while they can still act on it. */
export const overrideTasks = (initiative: Initiative, now: string): readonly WantedTask[] => initiative.overrides
  .filter(({ effectiveAt }) => effectiveAt > now)
  .map(({ id, reason, effectiveAt }): WantedTask => ({
    kind: 'REACT_TO_OVERRIDE', occurrence: id, personIds: allSpeakers(initiative, osloDate(now)),
    // Effect begins when a day ends: the day before it is the last to react on.
    dueOn: osloDate(new Date(Date.parse(effectiveAt) - 1).toISOString()), action: 'objectionRaise', subject: reason,
  }));
