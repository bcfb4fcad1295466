import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import type { ShellFragment } from '../generated/shell/shell.ts';
import { useLanguage, useTexts } from '../language/use-language.ts';
import { osloDate } from '../language/dates.ts';
import { Header } from './header.tsx';
import { SessionEnded } from './session-ended.tsx';
import { ShellContext } from './shell-context.ts';
import { texts } from './texts.ts';

const ANNOUNCED_MS = 8_000;

/** The frame around every page: header, messages, main. It makes no request of its own. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const { pathname, search } = useLocation();
  const [known, setKnown] = useState<ShellFragment | null>(null);
  const [ended, setEnded] = useState(false);
  const [said, setSaid] = useState('');
  const keep = useCallback((shell: ShellFragment) => { setKnown(shell); setEnded(false); }, []);
  const endSession = useCallback(() => { setEnded(true); }, []);
  const announce = useCallback((text: string) => { setSaid(text); }, []);
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => { setSaid(''); }, ANNOUNCED_MS);
    return () => { clearTimeout(timer); };
  }, [said]);
  const online = useOnline();
  const keeper = useMemo(() => ({ known, keep, endSession, announce }), [known, keep, endSession, announce]);
  return (
    <ShellContext value={keeper}>
      <a className="ds-skip-link" href="#innhold">{t('skip')}</a>
      <Header known={known}>
        {known?.organisation.kind === 'REPLAY' && <p className="replay-strip">{t('replay', { date: dates.long(osloDate(known.organisation.now)) })}</p>}
        {!online && <p className="offline-strip" role="status">{t('offline')}</p>}
      </Header>
      <main id="innhold" className="page" tabIndex={-1}>{children}</main>
      <div className="said" role="status" aria-live="polite">{said !== '' && <p>{said}</p>}</div>
      {ended && <SessionEnded returnTo={`${pathname}${search}`} />}
    </ShellContext>
  );
}

/** Whether the browser believes it has a network. */
function useOnline(): boolean {
  const [online, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const look = (): void => { setOnline(navigator.onLine); };
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => { window.removeEventListener('online', look); window.removeEventListener('offline', look); };
  }, []);
  return online;
}
