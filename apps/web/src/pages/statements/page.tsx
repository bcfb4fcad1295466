import { useWatch } from 'react-hook-form';
import { ChoiceField, SelectField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { TextField } from '../../form/text-field.tsx';
import { AnswerStatement, GiveStatement, StatementsPage as StatementsQuery, type StatementsPageQuery } from '../../generated/pages/statements/query.ts';
import { osloDate } from '../../language/dates.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { closedDates } from '../../parts/closed-dates.ts';
import { dueTexts, dueWords } from '../../parts/due-words.ts';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { answerInput, EFFECTS, mayAnswer, NO_ANSWER, partiesSpokenFor, type StatementAnswerNode, statementsInOrder } from './model.ts';
import { texts } from './texts.ts';

type InitiativeAnswer = NonNullable<StatementsPageQuery['initiative']>;

/** What parties and employees say, and the employer's answers, in place. */
export default function StatementsPage() {
  const t = useTexts(texts);
  return (
    <InitiativePage query={StatementsQuery} title={t('title')} lead={t('lead')}>
      {(initiative, data) => (
        <>
          {initiative.statements.length === 0 && <div className="ds-card empty"><p><strong>{t('none')}</strong></p><p>{t('noneHelp')}</p></div>}
          {statementsInOrder(initiative.statements).map((statement) => <StatementCard key={statement.id} statement={statement} initiative={initiative} data={data} />)}
          {initiative.status === 'RUNNING' && <Give initiative={initiative} data={data} />}
        </>
      )}
    </InitiativePage>
  );
}

interface Props { readonly statement: StatementAnswerNode; readonly initiative: InitiativeAnswer; readonly data: StatementsPageQuery }

function StatementCard({ statement, initiative, data }: Props) {
  const t = useTexts(texts);
  const due = useTexts(dueTexts);
  const { dates } = useLanguage();
  const { id, text, party, by, receivedAt, proposal, inTime, answer, answerDueOn, groupingContested } = statement;
  const date = dates.long(osloDate(receivedAt));
  const day = { today: osloDate(data.organisation.now), closed: closedDates(data.closed.closedDays) };
  return (
    <article className="ds-card" aria-labelledby={id}>
      <div className="card-top">
        <h2 id={id} className="ds-heading" data-size="2xs">{party === null ? t('from', { name: by.name, date }) : t('fromParty', { party: party.name, name: by.name, date })}</h2>
        <span className="ds-tag" data-color={answer === null ? 'danger' : 'success'}>{answer === null ? t('unanswered') : t('answered')}</span>
      </div>
      {proposal !== null && <p className="quiet">{t('about', { version: proposal.version })}</p>}
      {!inTime && <p className="quiet">{t('late')}</p>}
      <p className="quote prose">{text}</p>
      {answer === null ? <p className="quiet">{dueWords(answerDueOn, day, due, dates)}</p> : (
        <div className="answer">
          <p><strong>{t(answer.effect, { date: answer.until === null ? '' : dates.long(answer.until) })}</strong></p>
          <p className="prose">{answer.text}</p>
          <p className="quiet">{t('by', { name: answer.by.name, date: dates.long(osloDate(answer.at)) })}{answer.sharedWithCount > 0 && ` · ${t('shared', { count: answer.sharedWithCount })}`}</p>
        </div>
      )}
      {groupingContested !== null && <p className="ds-alert" data-color="warning">{t('contested', { reason: groupingContested.reason })}</p>}
      {answer === null && mayAnswer(data, initiative) && (
        <details open={initiative.statements.filter((other) => other.answer === null).length === 1}>
          <summary className="ds-link">{t('answer')}</summary>
          <CommandForm mutation={AnswerStatement} name={`svar-${id}`} defaults={NO_ANSWER} input={(values) => answerInput(initiative.id, id, values)} submit={t('send')} said={t('sent')}>
            <ChoiceField name="effect" label={t('effect')} choices={EFFECTS.map((value) => ({ value, label: t(`effect${value}`) }))} />
            <Follows proposals={initiative.proposals} />
            <TextField name="text" label={t('text')} help={t('textHelp')} rows={4} max={4000} />
          </CommandForm>
        </details>
      )}
    </article>
  );
}

/** What the chosen effect needs besides a reason. */
function Follows({ proposals }: { readonly proposals: InitiativeAnswer['proposals'] }) {
  const t = useTexts(texts);
  const effect: unknown = useWatch({ name: 'effect' });
  if (effect === 'CHANGED') return <SelectField name="proposalId" label={t('proposal')} choices={proposals.map(({ id, version, title }) => ({ value: id, label: t('proposalOption', { version, title }) }))} />;
  return effect === 'DEFERRED' ? <TextField name="until" type="date" label={t('until')} /> : null;
}

function Give({ initiative, data }: { readonly initiative: InitiativeAnswer; readonly data: StatementsPageQuery }) {
  const t = useTexts(texts);
  const voices = partiesSpokenFor(initiative.parties, data.viewer.person.id);
  if (mayAnswer(data, initiative) && voices.length === 0) return null;
  const newest = initiative.proposals.reduce<InitiativeAnswer['proposals'][number] | null>((found, proposal) => (found === null || proposal.version > found.version ? proposal : found), null);
  return (
    <section className="ds-card" aria-labelledby="gi">
      <h2 id="gi" className="ds-heading" data-size="xs">{t('give')}</h2>
      <CommandForm mutation={GiveStatement} name={`innspill-${initiative.id}`} defaults={{ partyId: voices[0]?.id ?? '', text: '' }} submit={t('giveSubmit')} said={t('given')}
        input={({ partyId, text }) => ({ initiativeId: initiative.id, partyId: partyId === '' ? null : partyId, proposalId: newest?.id ?? null, text: text.trim() })}>
        {voices.length > 0 && <ChoiceField optional name="partyId" label={t('speaksFor')} choices={[...voices.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: t('myself') }]} />}
        <TextField name="text" label={t('statement')} rows={4} max={4000} />
      </CommandForm>
    </section>
  );
}
