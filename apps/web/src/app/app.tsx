import { useMemo } from 'react';
import { BrowserRouter } from 'react-router';
import { Provider } from 'urql';
import { graphClient } from '../graph/client.ts';
import { LanguageContext, type Tongue } from '../language/use-language.ts';
import { Shell } from '../shell/shell.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Pages } from './pages.tsx';

/** The client: language, API, address, frame, page. */
export function App({ tongue }: { readonly tongue: Tongue }) {
  const client = useMemo(() => graphClient(tongue.language), [tongue.language]);
  return (
    <LanguageContext value={tongue}>
      <ErrorBoundary language={tongue.language}>
        <Provider value={client}>
          <BrowserRouter><Shell><Pages /></Shell></BrowserRouter>
        </Provider>
      </ErrorBoundary>
    </LanguageContext>
  );
}
