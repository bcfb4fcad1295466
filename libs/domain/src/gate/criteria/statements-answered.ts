import type { Statement } from '../../involvement/state.ts';
import { holdsGate } from '../../involvement/statement/standing.ts';
import { osloDate, osloEndOf } from '../../kernel/working-days.ts';
import { defineSimpleCriterion } from '../define-criterion.ts';
import { earliest, met, waiting } from '../finding.ts';
import { theLeader } from '../on-record.ts';

/** When an answer that put the matter off ceases to be one; null for all others. */
const deferredUntil = ({ answer }: Statement): string | null => (answer?.effect === 'DEFERRED' && answer.until !== null ? osloEndOf(answer.until) : null);

/** Every statement received by the deadline has a reasoned answer (aml § 8-2 third paragraph). Late ones are answered but hold nothing. */
export const statementsAnswered = defineSimpleCriterion({
  name: 'statements-answered',
  overridable: true,
  title: { nb: 'Alle innspill har fått begrunnet svar', nn: 'Alle innspel har fått grunngitt svar', en: 'Every statement has a reasoned answer' },
  help: {
    nb: 'Hvert innspill som kom innen fristen, skal få svar: endret, ikke endret og hvorfor, eller utsatt til når. Før fristen er ute, kan det komme flere.',
    nn: 'Kvart innspel som kom innan fristen, skal få svar: endra, ikkje endra og kvifor, eller utsett til når. Før fristen er ute, kan det kome fleire.',
    en: 'Every statement received in time shall be answered: changed, not changed and why, or deferred until when. Before the deadline more may come.',
  },
  remedy: { mutation: 'statementAnswer', text: { nb: 'Svar på innspillene som står ubesvart.', nn: 'Svar på innspela som står utan svar.', en: 'Answer the statements that stand unanswered.' } },
  evaluate({ initiative }, { now }) {
    const inTime = initiative.statements.filter((statement) => statement.inTime);
    const open = inTime.filter((statement) => holdsGate(statement, osloDate(now)));
    const evidence = inTime.flatMap(({ answer, entryId }) => [entryId, ...(answer === null ? [] : [answer.entryId])]);
    const closes = initiative.statementsDueOn === null ? null : osloEndOf(initiative.statementsDueOn);
    const stillOpen = closes !== null && now < closes;
    const reviewAt = earliest([stillOpen ? closes : null, ...inTime.map(deferredUntil).filter((until) => until !== null && now < until)]);
    if (open.length > 0) return waiting([theLeader(initiative)], earliest(open.map(({ receivedAt }) => receivedAt)), { statements: open.map(({ id }) => id) }, { evidence, reviewAt });
    return !stillOpen ? met(evidence, { reviewAt })
      : waiting([{ kind: 'TIME', id: null, name: initiative.statementsDueOn! }], null, { statementsDueOn: initiative.statementsDueOn }, { evidence, reviewAt });
  },
});
