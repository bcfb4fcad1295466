import { Link } from 'react-router';
import { FailureNotice } from '../../app/failure-notice.tsx';
import { Page } from '../../app/page.tsx';
import { InitiativePage as InitiativeQuery, type InitiativePageQuery } from '../../generated/pages/initiative/query.ts';
import { usePage } from '../../graph/use-page.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { closedDates } from '../../parts/closed-dates.ts';
import { CriterionList } from '../../parts/criterion-list.tsx';
import { texts as criterionTexts } from '../../parts/criterion-texts.ts';
import { dueTexts } from '../../parts/due-words.ts';
import { entryTexts } from '../../parts/entry-texts.ts';
import { InitiativeCrumbs, InitiativeTabs, useNumber } from '../../parts/initiative-frame.tsx';
import { StageBar } from '../../parts/stage-bar.tsx';
import { initiativeModel } from './model.ts';
import { Sidebar } from './sidebar.tsx';
import { texts } from './texts.ts';

/** One initiative: stages, next step, gate, newest entries, people and calendar. */
export default function InitiativePage() {
  const t = useTexts(texts);
  const number = useNumber();
  const page = usePage(InitiativeQuery, { number });
  const title = (data: InitiativePageQuery): string => data.initiative?.title ?? number;
  return (
    <Page page={page} title={title} crumbs={<><InitiativeCrumbs /></>}
      lead={({ initiative }) => initiative !== null && t('lead', { leader: initiative.leader.name, people: initiative.groups.reduce((sum, group) => sum + group.people, 0), number })}
      actions={({ initiative }) => initiative?.status === 'RUNNING' && <Link className="ds-button" to={`/prosesser/${number}/logg/ny`}>{t('newEntry')}</Link>}>
      {(data) => (data.initiative === null ? <FailureNotice failure={{ kind: 'MISSING' }} /> : <Content data={data} initiative={data.initiative} />)}
    </Page>
  );
}

interface Props { readonly data: InitiativePageQuery; readonly initiative: NonNullable<InitiativePageQuery['initiative']> }

function Content({ data, initiative }: Props) {
  const t = useTexts(texts);
  const criterion = useTexts(criterionTexts);
  const entry = useTexts(entryTexts);
  const due = useTexts(dueTexts);
  const { language, dates } = useLanguage();
  const model = initiativeModel(data, initiative, closedDates(data.closed.closedDays), { language, dates, t, criterion, entry, due });
  const { next, gate } = model;
  return (
    <>
      <InitiativeTabs />
      {initiative.status !== 'RUNNING' && <p className="ds-alert" data-color="info">{t(initiative.status)}</p>}
      {initiative.recordedAfterwards && <p className="ds-alert" data-color="info">{t('afterwards')}</p>}
      <div className="ds-card"><StageBar stages={initiative.stages} year={model.year} /></div>
      <div className="columns">
        <div>
          {next !== null && (
            <section className="ds-alert" data-color={next.tone}>
              <h2 className="ds-heading" data-size="2xs">{next.title}</h2>
              <p>{next.text}</p>
              {next.button !== null && <Link className="ds-button" to={next.button.href}>{next.button.label}</Link>}
            </section>
          )}
          {gate !== null && (
            <section className="ds-card" aria-labelledby="port">
              <div className="card-top"><h2 id="port" className="ds-heading" data-size="xs">{gate.title}</h2><span className="ds-tag" data-color={gate.met === gate.all ? 'success' : 'warning'}>{gate.count}</span></div>
              <CriterionList rows={gate.rows} />
              <p className="quiet">{t('gateHelp')}</p>
              <p className="button-row"><Link className="ds-link" to={`/prosesser/${initiative.number}/for-beslutning`}>{t('gateWhole')}</Link></p>
            </section>
          )}
          <section className="ds-card" aria-labelledby="logg">
            <div className="card-top"><h2 id="logg" className="ds-heading" data-size="xs">{t('log')}</h2><Link className="ds-link" to={`/prosesser/${initiative.number}/logg`}>{t('logAll', { count: model.entryCount })}</Link></div>
            <table className="ds-table" data-stacked>
              <thead><tr><th scope="col">{t('date')}</th><th scope="col">{t('what')}</th><th scope="col">{t('who')}</th></tr></thead>
              <tbody>{model.entries.map(({ id, date, what, who }) => <tr key={id}><td>{date}</td><td>{what}</td><td>{who}</td></tr>)}</tbody>
            </table>
          </section>
        </div>
        <Sidebar model={model} initiative={initiative} />
      </div>
    </>
  );
}
