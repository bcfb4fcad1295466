import { BulletListIcon, CalendarIcon, ExclamationmarkTriangleIcon, HouseIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import type { ShellFragment } from '../generated/shell/shell.ts';
import { useTexts } from '../language/use-language.ts';
import { initialsOf } from '../parts/initials.ts';
import { texts } from './texts.ts';

/** Name of product and organisation, the main menu, and who is signed in. On a phone the menu stands at the bottom of the window. */
export function Header({ known, children }: { readonly known: ShellFragment | null; readonly children?: ReactNode }) {
  const t = useTexts(texts);
  const waiting = known?.waiting.totalCount ?? 0;
  const name = known?.viewer.person.name ?? '';
  const item = (to: string, label: string, icon: ReactNode, badge = 0): ReactNode => (
    <li><NavLink to={to}>{icon}<span>{label}</span>{badge > 0 && <span className="count"><span aria-hidden="true">{badge}</span><span className="visually-hidden">, {t('waiting', { count: badge })}</span></span>}</NavLink></li>
  );
  return (
    <header className="header">
      <div className="header-inner">
        <Link className="brand" to="/mitt-arbeid">
          <svg viewBox="0 0 32 32" aria-hidden="true"><path d="M4 3h24v14c0 6-5 10-12 12C9 27 4 23 4 17z" /></svg>
          <span><strong>Medvirk</strong>{known !== null && <small>{known.organisation.name}</small>}</span>
        </Link>
        <nav className="menu" aria-label={t('main')}>
          <ul>
            {item('/mitt-arbeid', t('myWork'), <HouseIcon aria-hidden />, waiting)}
            {item('/prosesser', t('processes'), <BulletListIcon aria-hidden />)}
            {item('/moter', t('meetings'), <CalendarIcon aria-hidden />)}
            {item('/innsigelser', t('objections'), <ExclamationmarkTriangleIcon aria-hidden />)}
          </ul>
        </nav>
        {known !== null && (
          <details className="person-menu">
            <summary><span className="visually-hidden">{t('you', { name })}</span><span className="ds-avatar" data-color="accent" aria-hidden="true">{initialsOf(name)}</span></summary>
            <div className="person-menu-list">
              <p>{t('you', { name })}</p>
              <Link className="ds-link" to="/min-side">{t('myPage')}</Link>
              {known.viewer.roles.some((role) => role === 'UNION_REP' || role === 'SAFETY_REP') && <Link className="ds-link" to="/tillitsvalgt/oversikt">{t('repOverview')}</Link>}
              <a className="ds-link" href="/utvikler/graphiql">{t('developer')}</a>
              <form method="post" action="/sign-out"><button className="ds-button" data-variant="secondary">{t('signOut')}</button></form>
            </div>
          </details>
        )}
      </div>
      {children}
    </header>
  );
}
