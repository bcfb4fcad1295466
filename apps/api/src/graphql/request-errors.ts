import { GraphQLError } from 'graphql';
import type { LocalizedText } from '#domain';
import { currentScope } from '../http/request-scope.ts';

/** What the caller cannot mend by changing input (api.md, Exceptions). Everything else is a user error in a payload, or one of GraphQL's own. */
export const REQUEST_ERRORS = {
  UNAUTHENTICATED: { nb: 'Du er ikke logget inn, eller tokenet gjelder ikke lenger. Logg inn på nytt, eller bruk et gyldig token.', nn: 'Du er ikkje logga inn, eller tokenet gjeld ikkje lenger. Logg inn på nytt, eller bruk eit gyldig token.', en: 'You are not signed in, or the token is no longer valid. Sign in again, or use a valid token.' },
  FORBIDDEN: { nb: 'Du har ikke lov til dette med denne påloggingen. Be om et token med riktig omfang, eller bruk Medvirks egne sider.', nn: 'Du har ikkje lov til dette med denne pålogginga. Be om eit token med rett omfang, eller bruk Medvirk sine eigne sider.', en: 'This credential may not do so. Ask for a token with the right scope, or use Medvirk\'s own pages.' },
  NOT_FOUND: { nb: 'Finnes ikke, eller du har ikke innsyn.', nn: 'Finst ikkje, eller du har ikkje innsyn.', en: 'Does not exist, or you may not see it.' },
  RATE_LIMITED: { nb: 'For mange forespørsler. Vent så lenge Retry-After sier, og prøv igjen.', nn: 'For mange førespurnader. Vent så lenge Retry-After seier, og prøv igjen.', en: 'Too many requests. Wait as long as Retry-After says, then retry.' },
  INTERNAL: { nb: 'Noe gikk galt hos oss, og ingenting er lagret. Prøv igjen; oppgi requestId om det fortsetter.', nn: 'Noko gjekk gale hos oss, og ingenting er lagra. Prøv igjen; oppgje requestId om det held fram.', en: 'Something went wrong on our side, and nothing was stored. Retry; quote the requestId if it goes on.' },
} as const satisfies Readonly<Record<string, LocalizedText>>;
export type RequestErrorCode = keyof typeof REQUEST_ERRORS;

export const isRequestErrorCode = (code: unknown): code is RequestErrorCode => typeof code === 'string' && Object.hasOwn(REQUEST_ERRORS, code);

/** An error as it is sent: English message, the reader's own words, the code, and the id to ask about. */
export interface SentError { readonly message: string; readonly extensions: { readonly code: RequestErrorCode; readonly requestId: string | null; readonly localizedMessage: string } }

export function requestError(code: RequestErrorCode): SentError {
  const scope = currentScope();
  return { message: REQUEST_ERRORS[code].en, extensions: { code, requestId: scope?.requestId ?? null, localizedMessage: REQUEST_ERRORS[code][scope?.language ?? 'en'] } };
}

const STATUS: Readonly<Record<RequestErrorCode, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 200, RATE_LIMITED: 429, INTERNAL: 500 };

/** The same, to be thrown inside GraphQL. */
export const graphqlError = (code: RequestErrorCode): GraphQLError =>
  new GraphQLError(REQUEST_ERRORS[code].en, { extensions: { code, http: { status: STATUS[code] } } });
