import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { useTexts } from '../language/use-language.ts';
import { MissingPage } from '../pages/missing/page.tsx';
import { texts } from './texts.ts';
import { PAGES } from './addresses.ts';

const routes = Object.entries(PAGES).map(([path, load]) => ({ path, Content: lazy(load) }));

/** The page of the address. Each is loaded when first asked for. */
export function Pages() {
  const t = useTexts(texts);
  return (
    <Suspense fallback={<div className="loading" role="status"><span className="visually-hidden">{t('loading')}</span></div>}>
      <Routes>
        <Route path="/" element={<Navigate to="/mitt-arbeid" replace />} />
        {routes.map(({ path, Content }) => <Route key={path} path={path} element={<Content />} />)}
        <Route path="*" element={<MissingPage />} />
      </Routes>
    </Suspense>
  );
}
