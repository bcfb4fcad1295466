import { Link } from 'react-router';
import { NewEventPage as NewEventQuery } from '../../generated/pages/new-event/query.ts';
import { useTexts } from '../../language/use-language.ts';
import { useNumber } from '../../parts/initiative-frame.tsx';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { texts } from './texts.ts';

/** What kind of event: each leads to its form. */
export default function NewEventPage() {
  const t = useTexts(texts);
  const number = useNumber();
  const here = `/prosesser/${number}`;
  const ways = [['meeting', `/moter/nytt?prosess=${number}`], ['package', `${here}/pakker/ny`], ['proposal', `${here}/forslag/nytt`], ['statement', `${here}/innspill`], ['risk', `${here}/risiko/ny`], ['activity', `${here}/dokumentasjon/ny`]] as const;
  return (
    <InitiativePage query={NewEventQuery} title={t('title')} lead={t('lead')} tabs={false}>
      {() => <ul className="ds-card plain-list">{ways.map(([key, to]) => <li key={key}><Link className="ds-link" to={to}>{t(key)}</Link><p className="quiet">{t(`${key}Help`)}</p></li>)}</ul>}
    </InitiativePage>
  );
}
