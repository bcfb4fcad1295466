import { Link, useParams } from 'react-router';
import { FailureNotice } from '../../app/failure-notice.tsx';
import { Page } from '../../app/page.tsx';
import { MeetingPage as MeetingQuery, type MeetingPageQuery } from '../../generated/pages/meeting/query.ts';
import { usePage } from '../../graph/use-page.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { intensityTexts } from '../../parts/intensity-texts.ts';
import { Attendance } from './attendance.tsx';
import { type MeetingAnswer, meetingOf, ownSide } from './model.ts';
import { RecordSection } from './record-section.tsx';
import { Scheduling } from './scheduling.tsx';
import { texts } from './texts.ts';

/** One meeting: agenda, summons, attendance, and the record of each item. */
export default function MeetingPage() {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const { id = '' } = useParams();
  const page = usePage(MeetingQuery, { id });
  return (
    <Page page={page} title={(data) => meetingOf(data)?.title ?? t('loading')} crumbs={<nav className="crumbs" aria-label={t('crumbs')}><ol><li><Link className="ds-link" to="/moter">{t('meetings')}</Link></li></ol></nav>}
      lead={(data) => { const meeting = meetingOf(data); return meeting !== null && <>{dates.moment(meeting.startsAt)}{meeting.place !== null && `, ${meeting.place}`} · {meeting.unit.name} <span className="ds-tag" data-color="neutral" data-variant="outline">{t(meeting.status)}</span></>; }}
      actions={(data) => { const meeting = meetingOf(data); return meeting !== null && meeting.status !== 'CANCELLED' && <a className="ds-button" data-variant="secondary" href={meeting.calendarPath}>{t('calendar')}</a>; }}>
      {(data, reload) => { const meeting = meetingOf(data); return meeting === null ? <FailureNotice failure={{ kind: 'MISSING' }} /> : <Content meeting={meeting} data={data} reload={reload} />; }}
    </Page>
  );
}

function Content({ meeting, data, reload }: { readonly meeting: MeetingAnswer; readonly data: MeetingPageQuery; readonly reload: () => void }) {
  const t = useTexts(texts);
  const intensity = useTexts(intensityTexts);
  const personId = data.viewer.person.id;
  const runs = ownSide(meeting, personId) === 'EMPLOYER' || data.viewer.roles.includes('HR_ADMIN');
  return (
    <>
      <section className="ds-card" aria-labelledby="saker">
        <h2 id="saker" className="ds-heading" data-size="xs">{t('agenda')}</h2>
        {meeting.items.length === 0 && <p className="quiet">{t('noItems')}</p>}
        <ol className="plain-list">
          {meeting.items.map((item) => (
            <li key={item.id}>
              <p><strong>{item.position}. {item.title}</strong> <span className="ds-tag" data-color="info">{intensity(item.intensity)}</span></p>
              {item.proposal !== null && <p>{t('about', { version: item.proposal.version, title: item.proposal.title })}</p>}
              {item.initiative !== null && <p><Link className="ds-link" to={`/prosesser/${item.initiative.number}`}>{item.initiative.number} {item.initiative.title}</Link></p>}
            </li>
          ))}
        </ol>
      </section>
      <Scheduling meeting={meeting} data={data} runs={runs} reload={reload} />
      {meeting.status === 'HELD' && <Attendance meeting={meeting} personId={personId} reload={reload} />}
      {meeting.status === 'HELD' && meeting.items.filter(({ initiative }) => initiative !== null).map((item) => <RecordSection key={item.id} meeting={meeting} item={item} personId={personId} />)}
    </>
  );
}
