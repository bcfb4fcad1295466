import type { ComponentType } from 'react';

type Load = () => Promise<{ readonly default: ComponentType }>;

/** Every address of the client, and its page. Norwegian nouns, human case numbers; what a list is filtered by stands in the query. The API serves the first parts (`CLIENT_ADDRESSES`). */
export const PAGES: Readonly<Record<string, Load>> = {
  '/mitt-arbeid': () => import('../pages/my-work/page.tsx'),
  '/prosesser': () => import('../pages/processes/page.tsx'),
  '/prosesser/ny': () => import('../pages/new-process/page.tsx'),
  '/prosesser/:number': () => import('../pages/initiative/page.tsx'),
  '/prosesser/:number/mandat': () => import('../pages/mandate/page.tsx'),
  '/prosesser/:number/deltakere/grupper': () => import('../pages/groups/page.tsx'),
  '/prosesser/:number/deltakere/parter': () => import('../pages/party/page.tsx'),
  '/prosesser/:number/pakker/ny': () => import('../pages/package/page.tsx'),
  '/prosesser/:number/dokumentasjon/ny': () => import('../pages/documentation/page.tsx'),
  '/prosesser/:number/forslag/nytt': () => import('../pages/proposal/page.tsx'),
  '/prosesser/:number/frister': () => import('../pages/schedule/page.tsx'),
};
