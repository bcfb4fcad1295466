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
  '/prosesser/:number/deltakere': () => import('../pages/participants/page.tsx'),
  '/prosesser/:number/deltakere/forberedelse': () => import('../pages/preparation/page.tsx'),
  '/prosesser/:number/innspill': () => import('../pages/statements/page.tsx'),
  '/prosesser/:number/risiko': () => import('../pages/risk/page.tsx'),
  '/prosesser/:number/risiko/ny': () => import('../pages/new-risk/page.tsx'),
  '/prosesser/:number/beslutning': () => import('../pages/decision/page.tsx'),
  '/prosesser/:number/beslutning/ny': () => import('../pages/new-decision/page.tsx'),
  '/prosesser/:number/for-beslutning': () => import('../pages/gate/page.tsx'),
  '/prosesser/:number/logg': () => import('../pages/log/page.tsx'),
  '/prosesser/:number/logg/ny': () => import('../pages/new-event/page.tsx'),
  '/prosesser/:number/bekreftelser': () => import('../pages/confirmations/page.tsx'),
  '/prosesser/:number/kontroll': () => import('../pages/check/page.tsx'),
  '/moter': () => import('../pages/meetings/page.tsx'),
  '/moter/nytt': () => import('../pages/new-meeting/page.tsx'),
  '/moter/:id': () => import('../pages/meeting/page.tsx'),
  '/innsigelser': () => import('../pages/objections/page.tsx'),
  '/innsigelser/ny': () => import('../pages/new-objection/page.tsx'),
  '/min-side': () => import('../pages/my-page/page.tsx'),
  '/tillitsvalgt/oversikt': () => import('../pages/rep-overview/page.tsx'),
};
