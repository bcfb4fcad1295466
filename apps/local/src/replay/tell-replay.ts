import type { Instant, TimerKind } from '#domain';
import type { ReplayMoved } from './replay-time.ts';

/** What each kind of timer does when it fires. */
const DOES: Readonly<Record<TimerKind, string>> = {
  'gate.review': 'a gate is judged anew',
  'stage.deadline': 'the last day of a stage has passed',
  'statement.answer-due': 'a statement lacks its answer',
  'series.plan': 'a standing meeting is planned further',
  'statement.deferred-until': 'an answer that was put off is due',
  'record.remind': 'reminded of signing a record',
  'record.unsigned': 'a record stands unsigned',
  'consultation.lapse': 'a consultation may lapse',
  'scan.unopposed': 'a registered scan stands unopposed',
  'override.effective': 'an override takes effect',
  'preparation.answer-due': 'a request for more time lacks its answer',
  'decision.review': 'a decision is to be reviewed',
  'playbook.follow-up': 'a follow-up of the playbook',
  'objection.answer-due': 'a process objection lacks its answer',
  'hearing.closes': 'a hearing closes',
  'withheld.ends': 'withheld information is opened',
};

const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' });
const clock = (instant: Instant): string => oslo.format(new Date(instant));

/** The answer of `npm run replay` for a person; times by the clock in Oslo. */
export function tellReplay({ organisation, from, now, jump, timers }: ReplayMoved): string {
  const fired = timers.filter(({ doneAt }) => doneAt !== null);
  const stuck = timers.filter(({ doneAt }) => doneAt === null);
  const line = ({ dueAt, initiative, kind }: ReplayMoved['timers'][number]): string => `  ${clock(dueAt)}  ${initiative ?? '–'}  ${kind}: ${DOES[kind]}`;
  return [
    `${organisation.name} (REPLAY, ${organisation.id}): ${clock(from)} → ${clock(now)}${jump ? ', in one jump' : ''}`,
    ...(fired.length === 0 ? ['Nothing came due.'] : [`${fired.length} timer${fired.length === 1 ? '' : 's'} fired:`, ...fired.map(line)]),
    ...(stuck.length === 0 ? [] : [`${stuck.length} could not run and stand${stuck.length === 1 ? 's' : ''} alarmed; they are tried again:`, ...stuck.map(line)]),
    '',
  ].join('\n');
}
