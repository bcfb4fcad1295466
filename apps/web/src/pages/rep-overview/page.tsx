import { Link, useSearchParams } from 'react-router';
import { Page } from '../../app/page.tsx';
import { RepOverview as RepOverviewQueryDocument, type RepOverviewQuery } from '../../generated/pages/rep-overview/query.ts';
import { usePage } from '../../graph/use-page.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { download } from '../../parts/csv.ts';
import { mayRaise } from '../../parts/voices.ts';
import { countsOf, type Involved, overviewCsv, overviewFilterOf, type OverviewRow, overviewRows, STATUSES } from './model.ts';
import { texts } from './texts.ts';

/** The reps' overview: was one's side involved before the decision, process by process, and what needs one now. */
export default function RepOverviewPage() {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const [address] = useSearchParams();
  const page = usePage(RepOverviewQueryDocument, { filter: overviewFilterOf(address), after: address.get('etter') });
  return (
    <Page page={page} title={t('title')} lead={() => <p className="prose">{t('lead')}</p>} actions={(data) => (
      <>
        {data.initiatives.nodes.length > 0 && <button type="button" className="ds-button" data-variant="secondary" onClick={() => { download('involvert-for-beslutning.csv', overviewCsv(overviewRows(data, { t }), { dates, t }), 'text/csv;charset=utf-8'); }}>{t('csv')}</button>}
        {mayRaise(data.me.offices) && <Link className="ds-button" to="/innsigelser/ny">{t('raise')}</Link>}
      </>
    )}>
      {(data) => <Content data={data} />}
    </Page>
  );
}

function Content({ data }: { readonly data: RepOverviewQuery }) {
  const t = useTexts(texts);
  const [address, choose] = useSearchParams();
  const rows = overviewRows(data, { t });
  const { hasNextPage, endCursor } = data.initiatives.pageInfo;
  const further = new URLSearchParams(address);
  if (endCursor !== null) further.set('etter', endCursor);
  return (
    <>
      <form className="ds-card filters" role="search" aria-label={t('filters')} key={address.toString()} onSubmit={(event) => {
        event.preventDefault();
        const status = new FormData(event.currentTarget).get('tilstand');
        choose(typeof status === 'string' && status !== '' ? { tilstand: status } : {});
      }}>
        <div className="ds-field"><label className="ds-label" htmlFor="tilstand">{t('status')}</label><select className="ds-input" id="tilstand" name="tilstand" defaultValue={address.get('tilstand') ?? ''}><option value="">{t('any')}</option>{STATUSES.map((status) => <option key={status} value={status}>{t(status)}</option>)}</select></div>
        <button className="ds-button">{t('show')}</button>
      </form>
      <section className="ds-card" aria-label={t('title')}>
        {rows.length === 0 ? <div className="empty"><p><strong>{t('none')}</strong></p><p>{t('noneHelp')}</p></div> : (
          <>
            <p className="quiet">{t('counts', { ...countsOf(rows) })}</p>
            <table className="ds-table" data-stacked>
              <thead><tr>{(['process', 'stage', 'involved', 'needsYou'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
              <tbody>{rows.map((row) => <Row key={row.id} row={row} rep={mayRaise(data.me.offices)} />)}</tbody>
            </table>
          </>
        )}
        {hasNextPage && endCursor !== null && <p className="button-row"><Link className="ds-button" data-variant="secondary" to={`?${further.toString()}`}>{t('more')}</Link></p>}
      </section>
    </>
  );
}

const COLOURS: Readonly<Record<Involved, string>> = { BEFORE: 'success', SO_FAR: 'success', SAME_DAY: 'warning', AFTER: 'danger', NEVER: 'danger', NOT_YET: 'neutral' };

function Row({ row, rep }: { readonly row: OverviewRow; readonly rep: boolean }) {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const { number, title, unit, stage, involved, consultedOn, decidedOn, needs, late, unanswered, listed } = row;
  const unconsulted = involved === 'NOT_YET' || involved === 'NEVER';
  return (
    <tr>
      <th scope="row"><Link className="ds-link" to={`/prosesser/${number}`}>{title}</Link><p className="quiet">{number} · {unit}</p></th>
      <td>{stage}</td>
      <td>
        <span className="ds-tag" data-color={COLOURS[involved]}>{t(involved)}</span>
        {consultedOn !== null && <p className="quiet">{t('consultedOn', { date: dates.numeric(consultedOn) })}</p>}
        {decidedOn !== null && <p className="quiet">{t('decidedOn', { date: dates.numeric(decidedOn) })}</p>}
        {!listed && <p className="quiet">{t('notListed')}</p>}
      </td>
      <td>
        {needs > 0 && <p><Link className="ds-link" to="/mitt-arbeid">{t('tasks', { count: needs })}</Link>{late && <> <span className="ds-tag" data-color="danger">{t('late')}</span></>}</p>}
        {unanswered > 0 && <p className="quiet">{t('unanswered')}: {unanswered}</p>}
        {rep && unconsulted && <p><Link className="ds-link" to={`/innsigelser/ny?prosess=${number}&hva=CLAIM_CONSULTATION`} aria-label={`${t('object')}: ${title}`}>{t('object')}</Link></p>}
      </td>
    </tr>
  );
}
