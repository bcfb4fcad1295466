import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { PageState } from '../graph/use-page.ts';
import { useTexts } from '../language/use-language.ts';
import { useShell } from '../shell/shell-context.ts';
import { FailureNotice } from './failure-notice.tsx';
import { texts } from './texts.ts';

interface Props<Data> {
  readonly page: PageState<Data>;
  /** The heading and the document's title; the second may need the answer. */
  readonly title: string | ((data: Data) => string);
  /** Above the heading: where in the tree. */
  readonly crumbs?: ReactNode;
  readonly lead?: (data: Data) => ReactNode;
  readonly actions?: (data: Data) => ReactNode;
  readonly children: (data: Data, reload: () => void) => ReactNode;
}

/** A page: its title, what goes on while it loads or fails, and its content. On a change of address the heading takes the focus, so that a screen reader begins there. */
export function Page<Data>({ page, title, crumbs, lead, actions, children }: Props<Data>) {
  const t = useTexts(texts);
  const { known } = useShell();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const name = typeof title === 'string' ? title : page.state === 'READY' ? title(page.data) : page.state === 'FAILED' ? t('missing') : t('loading');
  const organisation = known?.organisation.name;
  useEffect(() => { document.title = organisation === undefined ? `${name} – Medvirk` : `${name} – ${organisation} – Medvirk`; }, [name, organisation]);
  const settled = page.state !== 'LOADING';
  useEffect(() => { if (settled && arrivedByLink) heading.current?.focus(); arrivedByLink = true; }, [pathname, settled]);
  return (
    <>
      {crumbs}
      <div className="page-top">
        <div>
          <h1 ref={heading} tabIndex={-1} className="ds-heading" data-size="md">{name}</h1>
          {page.state === 'READY' && lead !== undefined && <div className="lead">{lead(page.data)}</div>}
        </div>
        {page.state === 'READY' && actions !== undefined && <div className="page-actions">{actions(page.data)}</div>}
      </div>
      {page.state === 'LOADING' && <div className="loading" role="status"><span className="visually-hidden">{t('loading')}</span><span aria-hidden="true" /><span aria-hidden="true" /><span aria-hidden="true" /></div>}
      {page.state === 'FAILED' && <FailureNotice failure={page.failure} retry={page.retry} />}
      {page.state === 'READY' && children(page.data, page.reload)}
    </>
  );
}

/** False on the first page of a visit alone: there the browser's own order of focus is right. */
let arrivedByLink = false;
