import { Link, useSearchParams } from 'react-router';
import { Page } from '../../app/page.tsx';
import { MeetingsPage as MeetingsQuery } from '../../generated/pages/meetings/query.ts';
import { usePage } from '../../graph/use-page.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { meetingsOf, nextOf } from './model.ts';
import { texts } from './texts.ts';

/** Meetings to come and past ones; `?prosess=M-2026-118` shows those of one process. */
export default function MeetingsPage() {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const [address] = useSearchParams();
  const number = address.get('prosess');
  const past = address.get('vis') === 'tidligere';
  const page = usePage(MeetingsQuery, { number: number ?? '', one: number !== null, filter: { status: past ? ['HELD', 'CANCELLED'] : ['PLANNED', 'SUMMONED'] }, direction: past ? 'DESC' : 'ASC' });
  const plan = number === null ? '/moter/nytt' : `/moter/nytt?prosess=${number}`;
  return (
    <Page page={page} title={number === null ? t('title') : t('titleOf', { number })} lead={({ initiative }) => initiative != null && <Link className="ds-link" to={`/prosesser/${initiative.number}`}>{initiative.title}</Link>}
      actions={() => <Link className="ds-button" to={plan}>{t('plan')}</Link>}>
      {(data) => (
        <>
          {number === null && <nav className="tabs" aria-label={t('which')}><ul><li><Link to="/moter" aria-current={past ? undefined : 'page'}>{t('upcoming')}</Link></li><li><Link to="/moter?vis=tidligere" aria-current={past ? 'page' : undefined}>{t('past')}</Link></li></ul></nav>}
          <section className="ds-card" aria-label={t('title')}>
            {meetingsOf(data).length === 0 && <div className="empty"><p><strong>{t('none')}</strong></p><p>{t('noneHelp')}</p></div>}
            <ul className="plain-list">
              {meetingsOf(data).map((meeting) => {
                const next = nextOf(meeting);
                return (
                  <li key={meeting.id}>
                    <p><Link className="ds-link" to={`/moter/${meeting.id}`}>{meeting.title}</Link> <span className="ds-tag" data-variant="outline" data-color="neutral">{t(meeting.status)}</span></p>
                    <p>{dates.moment(meeting.startsAt)}{meeting.place !== null && `, ${meeting.place}`}</p>
                    <p className="quiet">{meeting.unit.name} · {t('items', { count: meeting.items.length })}{meeting.items.length > 0 && `: ${meeting.items.map(({ title }) => title).join(', ')}`}</p>
                    {next !== null && <p><span className="ds-tag" data-color="warning">{t(next)}</span></p>}
                  </li>
                );
              })}
            </ul>
          </section>
        </>
      )}
    </Page>
  );
}
