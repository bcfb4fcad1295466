import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { FailureNotice } from '../../app/failure-notice.tsx';
import { MarkRead, type MyPageQuery, type NoticesMarkReadInput } from '../../generated/pages/my-page/query.ts';
import type { Failure } from '../../graph/failure.ts';
import { useCommand } from '../../graph/use-command.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { useShell } from '../../shell/shell-context.ts';
import { newestShown, noticeRows } from './model.ts';
import { texts } from './texts.ts';

interface Props { readonly data: MyPageQuery; readonly reload: () => void }

/** What I was told, newest first. A notice stays when it is read; marking only says so. */
export function Notices({ data: { notices, me }, reload }: Props) {
  const t = useTexts(texts);
  const { language, dates } = useLanguage();
  const [address] = useSearchParams();
  const { run, running } = useCommand(MarkRead);
  const { announce } = useShell();
  const [problem, setProblem] = useState<Failure | string | null>(null);
  const mark = async (input: NoticesMarkReadInput): Promise<void> => {
    const outcome = await run(input);
    if (outcome.kind === 'FAILED') return setProblem(outcome.failure);
    if (outcome.kind === 'REFUSED') return setProblem(outcome.refusals.map(({ message }) => message).join(' '));
    setProblem(null);
    announce(t('marked'));
    reload();
  };
  const rows = noticeRows(notices.nodes, language, dates);
  const newest = newestShown(notices.nodes);
  const unreadOnly = address.get('varsler') === 'uleste';
  const { hasNextPage, endCursor } = notices.pageInfo;
  const further = new URLSearchParams(address);
  if (endCursor !== null) further.set('etter', endCursor);
  return (
    <section className="ds-card" aria-labelledby="varsler">
      <div className="card-top">
        <h2 id="varsler" className="ds-heading" data-size="xs">{t('notices')} <span className="quiet">({t('unread', { count: me.unreadNotices })})</span></h2>
        {me.unreadNotices > 0 && newest !== null && <button type="button" className="ds-button" data-variant="secondary" disabled={running} onClick={() => { void mark({ noticeIds: [], until: newest }); }}>{t('markAll')}</button>}
      </div>
      <nav className="tabs" aria-label={t('which')}><ul><li><Link to="/min-side" aria-current={unreadOnly ? undefined : 'page'}>{t('allNotices')}</Link></li><li><Link to="/min-side?varsler=uleste" aria-current={unreadOnly ? 'page' : undefined}>{t('onlyUnread')}</Link></li></ul></nav>
      {typeof problem === 'string' && <p className="ds-alert" data-color="danger" role="alert">{problem}</p>}
      {problem !== null && typeof problem !== 'string' && <FailureNotice failure={problem} />}
      {rows.length === 0 && <div className="empty"><p><strong>{t('noticesNone')}</strong></p><p>{t('noticesNoneHelp')}</p></div>}
      <ul className="task-list">
        {rows.map(({ id, headline, advice, about, href, when, read, statutory }) => (
          <li key={id}>
            <div>
              <p>{href === null ? <span className="task-what">{headline}</span> : <Link className="ds-link" to={href}>{headline}</Link>} {!read && <span className="ds-tag" data-color="info">{t('new')}</span>}</p>
              {about !== null && <p className="quiet">{about}</p>}
              <p>{advice}</p>
              <p className="quiet">{when}{statutory && ` · ${t('statutory')}`}</p>
            </div>
            {!read && <button type="button" className="ds-button" data-variant="tertiary" disabled={running} aria-label={`${t('mark')}: ${headline}`} onClick={() => { void mark({ noticeIds: [id] }); }}>{t('mark')}</button>}
          </li>
        ))}
      </ul>
      {hasNextPage && endCursor !== null && <p className="button-row"><Link className="ds-button" data-variant="secondary" to={`?${further.toString()}`}>{t('more')}</Link></p>}
    </section>
  );
}
