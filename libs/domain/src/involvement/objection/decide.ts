import { textWithin, titleWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Outcome } from '../../kernel/decision.ts';
import type { Actor } from '../../kernel/actor.ts';
import { osloDate, plusWorkingDays } from '../../kernel/working-days.ts';
import type { RuleContext } from '../../gate/criterion.ts';
import { isSafetyRep, isSystem } from '../../initiative/authority.ts';
import type { ObjectionCommand } from '../commands.ts';
import type { ObjectionFact } from '../facts.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { ProcessObjection } from '../state.ts';
import { OBJECTION_KINDS } from '../state.ts';

export type ObjectionContext = Pick<RuleContext, 'now' | 'closed' | 'ruleSet'>;

/** Holds an office of the union, listed in an initiative or not; a safety rep objects for no union. */
const mayObject = (actor: Actor, union: string | null): boolean => actor.personId !== null && (union === null
  ? isSafetyRep(actor)
  : actor.offices.some((office) => office.union === union && (office.kind === 'UNION_REP' || office.kind === 'CHIEF_UNION_REP')));

/** Answers for the employer; the one who objected never answers their own claim. */
const answersForEmployer = (actor: Actor, objection: ProcessObjection): boolean => actor.personId !== null && actor.personId !== objection.by.personId
  && (actor.roles.includes('LEADER') || actor.roles.includes('HR_ADMIN') || actor.roles.includes('DECISION_MAKER'));

function raise({ by, input }: ObjectionCommand<'objection.raise'>, { now, closed, ruleSet }: ObjectionContext): Outcome<ObjectionFact> {
  const { id, ...claim } = input;
  const answerDueOn = plusWorkingDays(osloDate(now), ruleSet.thresholds.objectionAnswerWorkingDays, closed);
  return (mayObject(by, input.union) ? null : refuseBecause('OBJECTION_BY_REP', ['union']))
    ?? (OBJECTION_KINDS.includes(input.kind) ? null : refuseBecause('OBJECTION_KIND_UNKNOWN', ['kind']))
    ?? refuseWith([...titleWithin(input.matter, 'matter'), ...textWithin(input.text, 'text')])
    ?? accept<ObjectionFact>({ type: 'objection.raised', payload: { objectionId: id, ...claim, answerDueOn } });
}

const answer = (objection: ProcessObjection, { by, input }: ObjectionCommand<'objection.answer'>): Outcome<ObjectionFact> =>
  (answersForEmployer(by, objection) ? null : refuseBecause('OBJECTION_ANSWERED_BY_EMPLOYER'))
  ?? (objection.answer === null ? null : refuseBecause('OBJECTION_ANSWERED_ALREADY'))
  ?? refuseWith(textWithin(input.text, 'text'))
  ?? accept<ObjectionFact>({ type: 'objection.answered', payload: { objectionId: objection.id, ...input } });

/** The answer's day is over without an answer: told once. Nothing is shut by it, for an objection is visible and never a veto. */
const fireTimer = (objection: ProcessObjection, { by }: ObjectionCommand<'objection.fire-timer'>, { now }: ObjectionContext): Outcome<ObjectionFact> =>
  !isSystem(by) ? refuse('TIMER_BY_SYSTEM_ONLY')
    : objection.answer === null && objection.overdueAt === null && osloDate(now) > objection.answerDueOn
      ? accept<ObjectionFact>({ type: 'objection.overdue', payload: { objectionId: objection.id } })
      : accept();

/** Decides a command on a process objection, which may stand outside any initiative. */
export function decideObjection(objection: ProcessObjection | null, command: ObjectionCommand, context: ObjectionContext): Outcome<ObjectionFact> {
  if (command.type === 'objection.raise') return objection === null ? raise(command, context) : refuse('ID_TAKEN', ['id']);
  if (objection === null) return refuseBecause('OBJECTION_UNKNOWN');
  return command.type === 'objection.answer' ? answer(objection, command) : fireTimer(objection, command, context);
}
