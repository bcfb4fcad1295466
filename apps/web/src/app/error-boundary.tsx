import { Component, type ReactNode } from 'react';
import type { Language } from '../language/language.ts';
import { translator } from '../language/messages.ts';
import { texts } from './texts.ts';

interface Props { readonly language: Language; readonly children: ReactNode }

/** Catches what a page's drawing throws, says so, and offers to load anew. Drafts stand in the session's storage and are there afterwards. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: Error): void {
    reportError(error);
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const t = translator(texts, this.props.language);
    return (
      <main className="page" role="alert">
        <h1 className="ds-heading" data-size="md">{t('broken')}</h1>
        <p>{t('brokenHelp')}</p>
        <button type="button" className="ds-button" onClick={() => { window.location.reload(); }}>{t('reload')}</button>
      </main>
    );
  }
}
