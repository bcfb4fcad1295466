import type { Response } from 'express';
import type { LocalizedText } from '#domain';
import { requestScope } from '../http/request-scope.ts';
import { escapeHtml, sendPage } from './html-page.ts';

interface Words { readonly status: number; readonly title: LocalizedText; readonly remedy: LocalizedText }

const TITLE: LocalizedText = { nb: 'Du kan ikke logge inn ennå', nn: 'Du kan ikkje logge inn enno', en: 'You cannot sign in yet' };

/** Why nobody can sign in like this, and what to do about it. `{…}` is filled in. */
const PROBLEMS = {
  NO_PROVIDER: { status: 503, title: TITLE, remedy: {
    nb: 'Ingen innloggingstjeneste er satt opp. Den som drifter Medvirk, setter OIDC_ISSUER og OIDC_CLIENT_ID. API-token virker som før.',
    nn: 'Inga innloggingsteneste er sett opp. Den som driftar Medvirk, set OIDC_ISSUER og OIDC_CLIENT_ID. API-token verkar som før.',
    en: 'No identity provider is set up. Whoever runs Medvirk sets OIDC_ISSUER and OIDC_CLIENT_ID. API tokens work as before.' } },
  INSECURE: { status: 400, title: TITLE, remedy: {
    nb: 'Nettlesere tar bare vare på innloggingen over https, eller på localhost. Medvirk er satt opp på {url}. Den som drifter Medvirk, setter PUBLIC_URL til en https-adresse.',
    nn: 'Nettlesarar tek berre vare på innlogginga over https, eller på localhost. Medvirk er sett opp på {url}. Den som driftar Medvirk, set PUBLIC_URL til ei https-adresse.',
    en: 'Browsers keep a sign-in over https only, or on localhost. Medvirk is set up at {url}. Whoever runs Medvirk sets PUBLIC_URL to an https address.' } },
  OTHER_HOST: { status: 400, title: TITLE, remedy: {
    nb: 'Du er på en annen adresse enn den Medvirk er satt opp på. Åpne {url} og logg inn der, eller la den som drifter Medvirk sette PUBLIC_URL til denne adressen.',
    nn: 'Du er på ei anna adresse enn den Medvirk er sett opp på. Opne {url} og logg inn der, eller lat den som driftar Medvirk setje PUBLIC_URL til denne adressa.',
    en: 'You are at another address than the one Medvirk is set up at. Open {url} and sign in there, or let whoever runs Medvirk set PUBLIC_URL to this address.' } },
  NO_ORGANISATION: { status: 400, title: TITLE, remedy: {
    nb: 'Lenken sier ikke hvilken virksomhet du vil logge inn i. Bruk innloggingslenken fra virksomheten din: {url}/sign-in?organisation=ORG_….',
    nn: 'Lenkja seier ikkje kva verksemd du vil logge inn i. Bruk innloggingslenkja frå verksemda di: {url}/sign-in?organisation=ORG_….',
    en: 'The link does not say which organisation to sign in to. Use the sign-in link of your organisation: {url}/sign-in?organisation=ORG_….' } },
  UNKNOWN_PERSON: { status: 403, title: TITLE, remedy: {
    nb: 'Innloggingen lyktes, men virksomheten kjenner deg ikke under denne identiteten. Be HR-administrator legge inn e-postadressen din i registeret.',
    nn: 'Innlogginga lukkast, men verksemda kjenner deg ikkje under denne identiteten. Be HR-administrator leggje inn e-postadressa di i registeret.',
    en: 'The sign-in succeeded, but the organisation does not know you by this identity. Ask an HR administrator to put your e-mail address into the register.' } },
  EXPIRED: { status: 400, title: TITLE, remedy: {
    nb: 'Innloggingen tok for lang tid, ble åpnet to ganger, eller nettleseren tar ikke imot informasjonskapsler. Begynn på nytt fra {url}/sign-in.',
    nn: 'Innlogginga tok for lang tid, vart opna to gonger, eller nettlesaren tek ikkje imot informasjonskapslar. Byrj på nytt frå {url}/sign-in.',
    en: 'The sign-in took too long, was opened twice, or the browser takes no cookies. Begin again at {url}/sign-in.' } },
  PROVIDER_AWAY: { status: 503, title: TITLE, remedy: {
    nb: 'Innloggingstjenesten svarer ikke som den skal. Prøv igjen om litt; si fra til den som drifter Medvirk om det fortsetter.',
    nn: 'Innloggingstenesta svarar ikkje som ho skal. Prøv igjen om litt; sei frå til den som driftar Medvirk om det held fram.',
    en: 'The identity provider does not answer as it should. Retry in a while; tell whoever runs Medvirk if it goes on.' } },
} as const satisfies Readonly<Record<string, Words>>;
export type SignInProblem = keyof typeof PROBLEMS;

export function sendProblem(response: Response, problem: SignInProblem, publicUrl: URL): void {
  const { status, title, remedy } = PROBLEMS[problem];
  const { language, requestId } = requestScope();
  sendPage(response, { status, language, title: title[language], body: `<p>${escapeHtml(remedy[language].replaceAll('{url}', publicUrl.origin))}</p>\n<p><small>${problem} · ${requestId}</small></p>` });
}
