import { Link, useSearchParams } from 'react-router';
import { FailureNotice } from '../../app/failure-notice.tsx';
import { Page } from '../../app/page.tsx';
import { LogPage as LogQuery, type LogPageQuery } from '../../generated/pages/log/query.ts';
import { usePage } from '../../graph/use-page.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { download } from '../../parts/csv.ts';
import { entryKey, entryTexts } from '../../parts/entry-texts.ts';
import { InitiativeCrumbs, InitiativeTabs, useNumber } from '../../parts/initiative-frame.tsx';
import { logCsv, logFilterOf, logRows, SIDES, TYPES } from './model.ts';
import { texts } from './texts.ts';

/** The log of one initiative, with its filter in the address. */
export default function LogPage() {
  const t = useTexts(texts);
  const entry = useTexts(entryTexts);
  const { dates } = useLanguage();
  const number = useNumber();
  const [address] = useSearchParams();
  const page = usePage(LogQuery, { number, filter: logFilterOf(address), after: address.get('etter') });
  const name = page.state === 'READY' ? page.data.initiative?.title : undefined;
  return (
    <Page page={page} title={t('title')} crumbs={<InitiativeCrumbs title={name} />} lead={() => t('lead')} actions={({ initiative }) => initiative !== null && (
      <>
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => { download(`logg-${number}.csv`, logCsv(initiative.entries.nodes, { dates, t, entry }), 'text/csv;charset=utf-8'); }}>{t('csv')}</button>
        {initiative.status === 'RUNNING' && <Link className="ds-button" to={`/prosesser/${number}/logg/ny`}>{t('newEvent')}</Link>}
      </>
    )}>
      {({ initiative }) => (initiative === null ? <FailureNotice failure={{ kind: 'MISSING' }} /> : <Content initiative={initiative} />)}
    </Page>
  );
}

function Content({ initiative: { entries } }: { readonly initiative: NonNullable<LogPageQuery['initiative']> }) {
  const t = useTexts(texts);
  const entry = useTexts(entryTexts);
  const { dates } = useLanguage();
  const number = useNumber();
  const [address, choose] = useSearchParams();
  const { hasNextPage, endCursor } = entries.pageInfo;
  const further = new URLSearchParams(address);
  if (endCursor !== null) further.set('etter', endCursor);
  const kinds = TYPES.map((type) => ({ type, label: entry(entryKey(type)) })).sort((one, other) => one.label.localeCompare(other.label, ['nn', 'nb']));
  return (
    <>
      <InitiativeTabs />
      <form className="ds-card filters" role="search" aria-label={t('filters')} key={address.toString()} onSubmit={(event) => {
        event.preventDefault();
        choose(new URLSearchParams([...new FormData(event.currentTarget).entries()].flatMap(([key, value]) => (typeof value === 'string' && value !== '' ? [[key, value]] : []))));
      }}>
        <div className="ds-field"><label className="ds-label" htmlFor="hva">{t('type')}</label><select className="ds-input" id="hva" name="hva" defaultValue={address.get('hva') ?? ''}><option value="">{t('any')}</option>{kinds.map(({ type, label }) => <option key={type} value={type}>{label}</option>)}</select></div>
        <div className="ds-field"><label className="ds-label" htmlFor="side">{t('side')}</label><select className="ds-input" id="side" name="side" defaultValue={address.get('side') ?? ''}><option value="">{t('any')}</option>{SIDES.map((side) => <option key={side} value={side}>{t(side)}</option>)}</select></div>
        <button className="ds-button">{t('show')}</button>
        {address.size > 0 && <Link className="ds-button" data-variant="tertiary" to={`/prosesser/${number}/logg`}>{t('clear')}</Link>}
      </form>
      <section className="ds-card" aria-label={t('title')}>
        <p className="quiet">{t('count', { count: entries.totalCount })}</p>
        {entries.nodes.length > 0 && (
          <table className="ds-table" data-stacked>
            <thead><tr>{(['happened', 'type', 'who', 'recorded', 'print'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
            <tbody>{logRows(entries.nodes, { dates, t, entry }).map((row) => <tr key={row.id} id={row.id}><td>{row.happened}</td><td>{row.what}{row.erased && <p className="quiet">{t('erased')}</p>}</td><td>{row.who}</td><td>{row.recorded}</td><td><code>{row.print}</code></td></tr>)}</tbody>
          </table>
        )}
        {hasNextPage && endCursor !== null && <p className="button-row"><Link className="ds-button" data-variant="secondary" to={`?${further.toString()}`}>{t('more')}</Link></p>}
      </section>
    </>
  );
}
