import { cacheExchange, Client, fetchExchange } from '@urql/core';
import type { Language } from '../language/language.ts';

/** How every request goes: with the browser's session, for answers in the reader's language. */
export const requestOptions = (language: Language) => ({ credentials: 'same-origin', headers: { 'Accept-Language': language, Accept: 'application/graphql-response+json, application/json' } }) as const;

/** The API on our own origin. */
export const graphClient = (language: Language): Client => new Client({ url: '/graphql', preferGetMethod: false, exchanges: [cacheExchange, fetchExchange], fetchOptions: requestOptions(language) });
