import type { ReactNode } from 'react';
import { Link, NavLink, useParams } from 'react-router';
import { useTexts } from '../language/use-language.ts';
import { frameTexts } from './initiative-frame-texts.ts';

/** The number in the address: `M-2026-118`. */
export const useNumber = (): string => useParams()['number'] ?? '';

/** The way up, over a page inside an initiative. */
export function InitiativeCrumbs({ title }: { readonly title?: string | undefined }) {
  const t = useTexts(frameTexts);
  const number = useNumber();
  return (
    <nav className="crumbs" aria-label={t('crumbs')}>
      <ol>
        <li><Link className="ds-link" to="/prosesser">{t('processes')}</Link></li>
        {title !== undefined && <li><Link className="ds-link" to={`/prosesser/${number}`}>{title}</Link></li>}
      </ol>
    </nav>
  );
}

const TABS = [['', 'overview'], ['/for-beslutning', 'gate'], ['/innspill', 'statements'], ['/risiko', 'risk'], ['/deltakere', 'participants'], ['/beslutning', 'decision'], ['/logg', 'log'], ['/kontroll', 'check']] as const;

/** The pages of one initiative. */
export function InitiativeTabs(): ReactNode {
  const t = useTexts(frameTexts);
  const number = useNumber();
  return (
    <nav className="tabs" aria-label={t('pages')}>
      <ul>{TABS.map(([path, key]) => <li key={key}><NavLink end to={`/prosesser/${number}${path}`}>{t(key)}</NavLink></li>)}</ul>
    </nav>
  );
}
