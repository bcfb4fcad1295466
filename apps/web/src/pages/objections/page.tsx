import { Link, useSearchParams } from 'react-router';
import { Page } from '../../app/page.tsx';
import { ChoiceField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { TextField } from '../../form/text-field.tsx';
import { AnswerObjection, ObjectionsPage as ObjectionsQuery, type ObjectionsPageQuery } from '../../generated/pages/objections/query.ts';
import { usePage } from '../../graph/use-page.ts';
import { osloDate } from '../../language/dates.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { closedDates } from '../../parts/closed-dates.ts';
import { download } from '../../parts/csv.ts';
import { dueTexts, dueWords } from '../../parts/due-words.ts';
import { OBJECTION_KINDS, objectionTexts } from '../../parts/objection-texts.ts';
import { mayRaise } from '../../parts/voices.ts';
import { mayAnswerObjection, NO_ANSWER, objectionAnswerInput, objectionFilterOf, objectionsCsv, objectionsInOrder, type ObjectionNode, raisedFor } from './model.ts';
import { texts } from './texts.ts';

/** Process objections and claims for consultation, also outside any process: what waits, on whom, and the answers in place. */
export default function ObjectionsPage() {
  const t = useTexts(texts);
  const kind = useTexts(objectionTexts);
  const { dates } = useLanguage();
  const [address] = useSearchParams();
  const page = usePage(ObjectionsQuery, { filter: objectionFilterOf(address), after: address.get('etter') });
  return (
    <Page page={page} title={t('title')} lead={() => <p className="prose">{t('lead')}</p>} actions={(data) => (
      <>
        {data.objections.nodes.length > 0 && <button type="button" className="ds-button" data-variant="secondary" onClick={() => { download('innsigelser.csv', objectionsCsv(data, { dates, t, kind }), 'text/csv;charset=utf-8'); }}>{t('csv')}</button>}
        {mayRaise(data.me.offices) && <Link className="ds-button" to="/innsigelser/ny">{t('raise')}</Link>}
      </>
    )}>
      {(data, reload) => <Content data={data} reload={reload} />}
    </Page>
  );
}

function Content({ data, reload }: { readonly data: ObjectionsPageQuery; readonly reload: () => void }) {
  const t = useTexts(texts);
  const [address] = useSearchParams();
  const { nodes, pageInfo: { hasNextPage, endCursor } } = data.objections;
  const further = new URLSearchParams(address);
  if (endCursor !== null) further.set('etter', endCursor);
  return (
    <>
      {(nodes.length > 0 || address.size > 0) && <Filters />}
      {nodes.length === 0 && <div className="ds-card"><div className="empty"><p><strong>{t(address.size > 0 ? 'noneFiltered' : 'none')}</strong></p>{address.size === 0 && <p>{t('noneHelp')}</p>}</div></div>}
      {objectionsInOrder(nodes).map((objection) => <ObjectionCard key={objection.id} objection={objection} data={data} reload={reload} />)}
      {hasNextPage && endCursor !== null && <p><Link className="ds-button" data-variant="secondary" to={`?${further.toString()}`}>{t('more')}</Link></p>}
    </>
  );
}

function Filters() {
  const t = useTexts(texts);
  const kind = useTexts(objectionTexts);
  const [address, choose] = useSearchParams();
  return (
    <form className="ds-card filters" role="search" aria-label={t('filters')} key={address.toString()} onSubmit={(event) => {
      event.preventDefault();
      choose(new URLSearchParams([...new FormData(event.currentTarget).entries()].flatMap(([key, value]) => (typeof value === 'string' && value !== '' ? [[key, value]] : []))));
    }}>
      <div className="ds-field"><label className="ds-label" htmlFor="svar">{t('standing')}</label><select className="ds-input" id="svar" name="svar" defaultValue={address.get('svar') ?? ''}><option value="">{t('any')}</option><option value="venter">{t('unanswered')}</option><option value="besvart">{t('answered')}</option></select></div>
      <div className="ds-field"><label className="ds-label" htmlFor="hva">{t('kind')}</label><select className="ds-input" id="hva" name="hva" defaultValue={address.get('hva') ?? ''}><option value="">{t('any')}</option>{OBJECTION_KINDS.map((value) => <option key={value} value={value}>{kind(value)}</option>)}</select></div>
      <button className="ds-button">{t('show')}</button>
      {address.size > 0 && <Link className="ds-button" data-variant="tertiary" to="/innsigelser">{t('clear')}</Link>}
    </form>
  );
}

interface Props { readonly objection: ObjectionNode; readonly data: ObjectionsPageQuery; readonly reload: () => void }

function ObjectionCard({ objection, data, reload }: Props) {
  const t = useTexts(texts);
  const kindWords = useTexts(objectionTexts);
  const due = useTexts(dueTexts);
  const { dates } = useLanguage();
  const { id, kind, matter, text, by, union, unit, initiative, raisedAt, answerDueOn, answer } = objection;
  const day = { today: osloDate(data.organisation.now), closed: closedDates(data.register.closedDays) };
  return (
    <article className="ds-card" aria-labelledby={id}>
      <div className="card-top">
        <h2 id={id} className="ds-heading" data-size="2xs">{matter}</h2>
        <span className="ds-tag" data-color={answer === null ? 'danger' : 'success'}>{t(answer === null ? 'unanswered' : answer.upheld ? 'upheld' : 'rejected')}</span>
      </div>
      <p><strong>{kindWords(kind)}</strong></p>
      <p className="quiet">{initiative === null ? t('noProcess') : <Link className="ds-link" to={`/prosesser/${initiative.number}`}>{initiative.number} {initiative.title}</Link>} · {unit.name}</p>
      <p className="quiet">{t('raisedLine', { date: dates.long(osloDate(raisedAt)), name: by.name, party: raisedFor(union, data.register.unions, t) })}</p>
      <p className="quote prose">{text}</p>
      {answer === null ? <p className="quiet">{dueWords(answerDueOn, day, due, dates)}</p> : (
        <div className="answer">
          <p><strong>{t(answer.upheld ? 'upheld' : 'rejected')}</strong></p>
          <p className="prose">{answer.text}</p>
          <p className="quiet">{t('by', { name: answer.by.name, date: dates.long(osloDate(answer.at)) })}</p>
        </div>
      )}
      {mayAnswerObjection(data, objection) && (
        <details>
          <summary className="ds-link">{t('answer')}</summary>
          <CommandForm mutation={AnswerObjection} name={`innsigelsessvar-${id}`} defaults={NO_ANSWER} input={(values) => objectionAnswerInput(objection, values)} submit={t('send')} said={t('sent')} stale={reload}>
            <ChoiceField name="upheld" label={t('upheldQuestion')} choices={[{ value: 'YES', label: t('yes') }, { value: 'NO', label: t('no') }]} />
            <TextField name="text" label={t('text')} help={t('textHelp')} rows={4} max={4000} />
          </CommandForm>
        </details>
      )}
    </article>
  );
}
