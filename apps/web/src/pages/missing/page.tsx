import { useEffect } from 'react';
import { FailureNotice } from '../../app/failure-notice.tsx';
import { texts } from '../../app/texts.ts';
import { useTexts } from '../../language/use-language.ts';

/** For an address that leads nowhere. */
export function MissingPage() {
  const t = useTexts(texts);
  useEffect(() => { document.title = `${t('missing')} – Medvirk`; }, [t]);
  return <><h1 className="ds-heading" data-size="md">{t('missing')}</h1><FailureNotice failure={{ kind: 'MISSING' }} /></>;
}
