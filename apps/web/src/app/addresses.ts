import type { ComponentType } from 'react';

type Load = () => Promise<{ readonly default: ComponentType }>;

/** Every address of the client, and its page. Norwegian nouns, human case numbers; what a list is filtered by stands in the query. The API serves the first parts (`CLIENT_ADDRESSES`). */
export const PAGES: Readonly<Record<string, Load>> = {
  '/mitt-arbeid': () => import('../pages/my-work/page.tsx'),
  '/prosesser/:number': () => import('../pages/initiative/page.tsx'),
};
