import { useEffect, useRef } from 'react';
import { useTexts } from '../language/use-language.ts';
import { texts } from './texts.ts';

/** Stands over the page when the session is over. The page below keeps what was typed, and the drafts stand in the tab's storage. */
export function SessionEnded({ returnTo }: { readonly returnTo: string }) {
  const t = useTexts(texts);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => { dialog.current?.showModal(); }, []);
  return (
    <dialog ref={dialog} className="ds-dialog" aria-labelledby="ended">
      <h2 id="ended" className="ds-heading" data-size="xs">{t('ended')}</h2>
      <p>{t('endedHelp')}</p>
      <a className="ds-button" href={`/sign-in?return=${encodeURIComponent(returnTo)}`}>{t('signIn')}</a>
    </dialog>
  );
}
