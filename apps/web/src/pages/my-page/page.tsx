import { CalendarIcon } from '@navikt/aksel-icons';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../app/page.tsx';
import { MyPage as MyPageQueryDocument, type MyPageQuery } from '../../generated/pages/my-page/query.ts';
import { usePage } from '../../graph/use-page.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { meetingsAhead } from './model.ts';
import { Notices } from './notices.tsx';
import { Preferences } from './preferences.tsx';
import { texts } from './texts.ts';

/** What concerns me: changes, meetings, notices, and how I want to be told. `?varsler=uleste` shows unread notices alone. */
export default function MyPage() {
  const t = useTexts(texts);
  const [address] = useSearchParams();
  const page = usePage(MyPageQueryDocument, { after: address.get('etter'), filter: address.get('varsler') === 'uleste' ? { read: false } : null });
  return (
    <Page page={page} title={t('title')} lead={() => t('lead')}>
      {(data, reload) => <><Affecting data={data} /><Meetings data={data} /><Notices data={data} reload={reload} /><Preferences preferences={data.preferences} /></>}
    </Page>
  );
}

function Affecting({ data: { affecting } }: { readonly data: MyPageQuery }) {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  return (
    <section className="ds-card" aria-labelledby="angaar">
      <h2 id="angaar" className="ds-heading" data-size="xs">{t('affecting')}</h2>
      {affecting.nodes.length === 0 && <div className="empty"><p><strong>{t('affectingNone')}</strong></p><p>{t('affectingNoneHelp')}</p></div>}
      <ul className="task-list">
        {affecting.nodes.map(({ id, number, title, purpose, leader, startsOn }) => (
          <li key={id}>
            <div>
              <p><Link className="ds-link" to={`/prosesser/${number}`}>{title}</Link> <span className="quiet">{number}</span></p>
              <p className="prose">{purpose}</p>
              <p className="quiet">{t('led', { name: leader.name })}{startsOn !== null && `. ${t('starts', { date: dates.long(startsOn) })}`}</p>
            </div>
            <Link className="ds-button" data-variant="secondary" to={`/prosesser/${number}/innspill`} aria-label={`${t('giveStatement')}: ${title}`}>{t('giveStatement')}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Meetings({ data }: { readonly data: MyPageQuery }) {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const ahead = meetingsAhead(data);
  return (
    <section className="ds-card" aria-labelledby="moter">
      <h2 id="moter" className="ds-heading" data-size="xs">{t('meetings')}</h2>
      {ahead.length === 0 && <div className="empty"><p><strong>{t('meetingsNone')}</strong></p><p>{t('meetingsNoneHelp')}</p></div>}
      <ul className="task-list">
        {ahead.map(({ id, title, place, startsAt, minutes, status, calendarPath }) => (
          <li key={id}>
            <div>
              <p><Link className="ds-link" to={`/moter/${id}`}>{title}</Link> {status === 'PLANNED' && <span className="ds-tag" data-color="neutral" data-variant="outline">{t('planned')}</span>}</p>
              <p>{dates.moment(startsAt)}, {t('minutes', { minutes })}{place !== null && `, ${place}`}</p>
            </div>
            <a className="ds-button" data-variant="secondary" href={calendarPath} download aria-label={`${t('calendarFile')}: ${title}`}><CalendarIcon aria-hidden />{t('calendarFile')}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
