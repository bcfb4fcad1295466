import { Link, useSearchParams } from 'react-router';
import { Page } from '../../app/page.tsx';
import { Processes, type ProcessesQuery } from '../../generated/pages/processes/query.ts';
import { usePage } from '../../graph/use-page.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { download } from '../../parts/csv.ts';
import { addressOf, filterOf, processesCsv, processRows, STAGES, STATUSES } from './model.ts';
import { texts } from './texts.ts';

/** Every process the reader may see. The filter stands in the address, so that it can be kept and shared. */
export default function ProcessesPage() {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const [address, setAddress] = useSearchParams();
  const after = address.get('etter');
  const page = usePage(Processes, { filter: filterOf(address), after });
  return (
    <Page page={page} title={t('title')} lead={({ initiatives }) => t('lead', { count: initiatives.totalCount })} actions={(data) => (
      <>
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => { download('prosesser.csv', processesCsv(data, { dates, t }), 'text/csv;charset=utf-8'); }}>{t('csv')}</button>
        <Link className="ds-button" to="/prosesser/ny">{t('newProcess')}</Link>
      </>
    )}>
      {(data) => <Content data={data} address={address} choose={setAddress} />}
    </Page>
  );
}

interface Props { readonly data: ProcessesQuery; readonly address: URLSearchParams; readonly choose: (address: URLSearchParams) => void }

function Content({ data, address, choose }: Props) {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const rows = processRows(data, { dates, t });
  const option = (value: string, label: string) => <option key={value} value={value}>{label}</option>;
  const { hasNextPage, endCursor } = data.initiatives.pageInfo;
  const further = new URLSearchParams(address);
  if (endCursor !== null) further.set('etter', endCursor);
  return (
    <>
      <form className="ds-card filters" role="search" aria-label={t('filters')} key={address.toString()} onSubmit={(event) => { event.preventDefault(); choose(addressOf(new FormData(event.currentTarget))); }}>
        <div className="ds-field"><label className="ds-label" htmlFor="sok">{t('search')}</label><input className="ds-input" id="sok" name="sok" type="search" maxLength={100} defaultValue={address.get('sok') ?? ''} /></div>
        <div className="ds-field"><label className="ds-label" htmlFor="steg">{t('stage')}</label><select className="ds-input" id="steg" name="steg" defaultValue={address.get('steg') ?? ''}>{option('', t('any'))}{STAGES.map((key) => option(key, t(key)))}</select></div>
        <div className="ds-field"><label className="ds-label" htmlFor="tilstand">{t('status')}</label><select className="ds-input" id="tilstand" name="tilstand" defaultValue={address.get('tilstand') ?? ''}>{option('', t('any'))}{STATUSES.map((key) => option(key, t(key)))}</select></div>
        <div className="ds-field"><label className="ds-label" htmlFor="enhet">{t('unit')}</label><select className="ds-input" id="enhet" name="enhet" defaultValue={address.get('enhet') ?? ''}>{option('', t('any'))}{data.units.map(({ id, name, depth }) => option(id, `${'– '.repeat(depth)}${name}`))}</select></div>
        <div className="ds-field"><input className="ds-input" type="checkbox" id="mine" name="mine" value="ja" defaultChecked={address.get('mine') === 'ja'} /><label className="ds-label" htmlFor="mine">{t('mine')}</label></div>
        <div className="ds-field"><input className="ds-input" type="checkbox" id="sen" name="sen" value="ja" defaultChecked={address.get('sen') === 'ja'} /><label className="ds-label" htmlFor="sen">{t('lateOnly')}</label></div>
        <button className="ds-button">{t('show')}</button>
        {address.size > 0 && <Link className="ds-button" data-variant="tertiary" to="/prosesser">{t('clear')}</Link>}
      </form>
      <section className="ds-card" aria-label={t('title')}>
        {rows.length === 0 && <div className="empty"><p><strong>{address.size > 0 ? t('emptyFiltered') : t('emptyTitle')}</strong></p>{address.size === 0 && <><p>{t('emptyHelp')}</p><Link className="ds-button" to="/prosesser/ny">{t('newProcess')}</Link></>}</div>}
        {rows.length > 0 && (
          <table className="ds-table" data-stacked>
            <thead><tr>{(['process', 'number', 'stage', 'due', 'gate', 'leader', 'unit'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row"><Link className="ds-link" to={`/prosesser/${row.number}`}>{row.title}</Link></th>
                  <td>{row.number}</td><td>{row.stage}</td><td>{row.due} {row.late && <span className="ds-tag" data-color="danger">{t('late')}</span>}</td><td>{row.gate}</td><td>{row.leader}</td><td>{row.unit}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {hasNextPage && endCursor !== null && <p className="button-row"><Link className="ds-button" data-variant="secondary" to={`?${further.toString()}`}>{t('more')}</Link></p>}
      </section>
    </>
  );
}
