import { Link } from 'react-router';
import type { Failure } from '../graph/failure.ts';
import { useTexts } from '../language/use-language.ts';
import { texts } from './texts.ts';

interface Props { readonly failure: Failure; readonly retry?: (() => void) | undefined }

/** Says why a request gave nothing, and offers the next step. The end of a session is told by the frame. */
export function FailureNotice({ failure, retry }: Props) {
  const t = useTexts(texts);
  if (failure.kind === 'SESSION') return null;
  const [title, help] = failure.kind === 'NETWORK' ? [t('network'), t('networkHelp')]
    : failure.kind === 'MISSING' ? [t('missing'), t('missingHelp')]
      : failure.kind === 'BUSY' ? [t('busy'), t('busyHelp')]
        : [t('fault'), t('faultHelp', { reference: failure.requestId === null ? '' : t('reference', { id: failure.requestId }) })];
  return (
    <div className="ds-alert" data-color={failure.kind === 'MISSING' ? 'info' : 'danger'} role="alert">
      <h2 className="ds-heading" data-size="2xs">{title}</h2>
      <p>{help}</p>
      {failure.kind === 'MISSING' ? <Link className="ds-link" to="/mitt-arbeid">{t('toMyWork')}</Link>
        : retry !== undefined && <button type="button" className="ds-button" data-variant="secondary" data-color="neutral" onClick={retry}>{t('retry')}</button>}
    </div>
  );
}
