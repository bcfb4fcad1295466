import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { Link } from 'react-router';
import { Page } from '../../app/page.tsx';
import { MyWork, type MyWorkQuery } from '../../generated/pages/my-work/query.ts';
import { usePage } from '../../graph/use-page.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { closedDates } from '../../parts/closed-dates.ts';
import { texts as criterionTexts } from '../../parts/criterion-texts.ts';
import { dueTexts } from '../../parts/due-words.ts';
import { StageBar } from '../../parts/stage-bar.tsx';
import { myWorkModel } from './model.ts';
import { texts } from './texts.ts';

/** What waits for me, by deadline; each row has exactly one button. Below, the processes I lead. */
export default function MyWorkPage() {
  const t = useTexts(texts);
  const due = useTexts(dueTexts);
  const criterion = useTexts(criterionTexts);
  const { language, dates } = useLanguage();
  const page = usePage(MyWork, {});
  const modelOf = (data: MyWorkQuery) => myWorkModel(data, closedDates(data.closed.closedDays), { language, dates, t, due, criterion });
  return (
    <Page page={page} title={t('title')} lead={(data) => modelOf(data).lead} actions={(data) => mayCreate(data) && <Link className="ds-button" to="/prosesser/ny">{t('newProcess')}</Link>}>
      {(data) => {
        const model = modelOf(data);
        return (
          <>
            <section className="ds-card" aria-labelledby="venter">
              <h2 id="venter" className="ds-heading" data-size="xs">{t('tasks')}</h2>
              {model.rows.length === 0 && <div className="empty"><CheckmarkCircleIcon aria-hidden /><p><strong>{t('empty')}</strong></p><p>{model.next}</p></div>}
              <ul className="task-list">
                {model.rows.map((row) => (
                  <li key={row.id} data-late={row.late}>
                    <div><p className="task-what">{row.what}</p>{row.where !== null && <p className="quiet">{row.where}</p>}<p className="task-when">{row.when}</p></div>
                    <Link className="ds-button" data-variant={row.late ? undefined : 'secondary'} to={row.href} aria-label={`${row.button}: ${row.what}`}>{row.button}</Link>
                  </li>
                ))}
              </ul>
              {model.more !== null && <p className="quiet">{model.more}</p>}
            </section>
            {model.initiatives.length > 0 && (
              <section className="ds-card" aria-labelledby="mine">
                <h2 id="mine" className="ds-heading" data-size="xs">{t('mine')}</h2>
                <ul className="initiative-list">
                  {model.initiatives.map(({ id, number, title, late, stages }) => (
                    <li key={id}>
                      <p><Link className="ds-link" to={`/prosesser/${number}`}>{title}</Link> <span className="quiet">{number}</span> {late && <span className="ds-tag" data-color="danger">{t('late')}</span>}</p>
                      <StageBar stages={stages} year={model.year} small />
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        );
      }}
    </Page>
  );
}

const mayCreate = ({ viewer: { roles } }: MyWorkQuery): boolean => roles.some((role) => ['LEADER', 'DECISION_MAKER', 'HR_ADMIN'].includes(role));
