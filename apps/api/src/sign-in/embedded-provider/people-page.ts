import express, { type Request, type Response, type Router } from 'express';
import type Provider from 'oidc-provider';
import type { Id, Language, LocalizedText, OfficeKind, Role } from '#domain';
import type { Roster, RosterPerson } from '#persistence';
import { fromOwnPages } from '../../access/identify.ts';
import { refuseRequest } from '../../http/refuse-request.ts';
import { requestScope } from '../../http/request-scope.ts';
import { escapeHtml, sendPage } from '../html-page.ts';
import { sendProblem } from '../sign-in-problem.ts';
import { PEOPLE_PATH, subjectOf } from './embedded-provider.ts';

export interface PeopleParts {
  readonly provider: Provider;
  readonly publicUrl: URL;
  /** Organisations whose people are offered. */
  readonly rosters: () => Promise<readonly Roster[]>;
  /** Makes the person known by the subject that the provider will vouch for. */
  readonly bind: (organisationId: Id, personId: Id, subject: string) => Promise<void>;
}

const TITLE: LocalizedText = { nb: 'Hvem vil du være?', nn: 'Kven vil du vere?', en: 'Who do you want to be?' };
const LEAD: LocalizedText = {
  nb: 'Dette er oppdiktede mennesker i eksempelet. Velg én for å se Medvirk med dennes øyne. Ingen passord.',
  nn: 'Dette er oppdikta menneske i eksempelet. Vel éin for å sjå Medvirk med auga til den personen. Ingen passord.',
  en: 'These are invented people of the sample. Choose one to see Medvirk with their eyes. No password.',
};
const EMPTY: LocalizedText = { nb: 'Ingen er lagt inn ennå. Bruk et API-token til å importere personer.', nn: 'Ingen er lagde inn enno. Bruk eit API-token til å importere personar.', en: 'Nobody has been entered yet. Import people with an API token.' };

const WHAT: Readonly<Record<Exclude<Role, 'SYSTEM'> | OfficeKind, LocalizedText>> = {
  LEADER: { nb: 'leder', nn: 'leiar', en: 'leader' }, UNION_REP: { nb: 'tillitsvalgt', nn: 'tillitsvald', en: 'union rep' },
  CHIEF_UNION_REP: { nb: 'hovedtillitsvalgt', nn: 'hovudtillitsvald', en: 'chief union rep' }, SAFETY_REP: { nb: 'verneombud', nn: 'verneombod', en: 'safety rep' },
  CHIEF_SAFETY_REP: { nb: 'hovedverneombud', nn: 'hovudverneombod', en: 'chief safety rep' }, AMU_MEMBER: { nb: 'medlem av AMU', nn: 'medlem av AMU', en: 'member of the working environment committee' },
  DECISION_MAKER: { nb: 'beslutningstaker', nn: 'avgjerdstakar', en: 'decision-maker' }, HR_ADMIN: { nb: 'HR-administrator', nn: 'HR-administrator', en: 'HR administrator' },
  EMPLOYEE: { nb: 'ansatt', nn: 'tilsett', en: 'employee' }, INTEGRATION: { nb: 'integrasjon', nn: 'integrasjon', en: 'integration' },
};

/** The page that lists the sample's people, and the click that chooses one. */
export function peopleRoutes(parts: PeopleParts): Router {
  const router = express.Router();
  router.get(`${PEOPLE_PATH}/:uid`, (request, response, next) => { show(parts, request, response).catch(next); });
  router.post(`${PEOPLE_PATH}/:uid`, express.urlencoded({ extended: false, limit: '4kb' }), (request, response, next) => { choose(parts, request, response).catch(next); });
  return router;
}

async function show({ provider, publicUrl, rosters }: PeopleParts, request: Request, response: Response): Promise<void> {
  if (!await underWay(provider, request, response)) return sendProblem(response, 'EXPIRED', publicUrl);
  const { language } = requestScope();
  const organisations = await rosters();
  const body = organisations.some(({ people }) => people.length > 0) ? organisations.map((roster) => section(roster, request.path, language)).join('\n') : `<p>${escapeHtml(EMPTY[language])}</p>`;
  sendPage(response, { status: 200, language, title: TITLE[language], body: `<p>${escapeHtml(LEAD[language])}</p>\n${body}` });
}

async function choose({ provider, publicUrl, rosters, bind }: PeopleParts, request: Request, response: Response): Promise<void> {
  if (!fromOwnPages(request, publicUrl)) return refuseRequest(response, 'FORBIDDEN');
  if (!await underWay(provider, request, response)) return sendProblem(response, 'EXPIRED', publicUrl);
  const wish: unknown = (request.body as Record<string, unknown> | undefined)?.['person'];
  const chosen = (await rosters()).flatMap(({ organisationId, people }) => people.map(({ personId }) => ({ organisationId, personId, subject: subjectOf(organisationId, personId) })))
    .find(({ subject }) => subject === wish);
  if (chosen === undefined) return sendProblem(response, 'UNKNOWN_PERSON', publicUrl);
  await bind(chosen.organisationId, chosen.personId, chosen.subject);
  await provider.interactionFinished(request, response, { login: { accountId: chosen.subject, remember: false } }, { mergeWithLastSubmission: false });
}

/** Whether this browser has a sign-in under way at the provider. */
async function underWay(provider: Provider, request: Request, response: Response): Promise<boolean> {
  const { errors } = await import('oidc-provider');
  return provider.interactionDetails(request, response).then(() => true, (error: unknown) => { if (error instanceof errors.SessionNotFound) return false; throw error; });
}

const section = ({ organisationId, name, people }: Roster, path: string, language: Language): string => `<section>
<h2>${escapeHtml(name)}</h2>
<form method="post" action="${escapeHtml(path)}"><ul>
${people.map((person) => `<li><button name="person" value="${escapeHtml(subjectOf(organisationId, person.personId))}"><strong>${escapeHtml(person.name)}</strong><small>${escapeHtml(describe(person, language))}</small></button></li>`).join('\n')}
</ul></form>
</section>`;

function describe({ roles, offices, unit }: RosterPerson, language: Language): string {
  const named = new Set([...offices, ...roles].filter((role): role is keyof typeof WHAT => role !== 'SYSTEM').map((role) => WHAT[role][language]));
  return [[...named].join(', ') || WHAT.EMPLOYEE[language], unit].filter(Boolean).join(' · ');
}
