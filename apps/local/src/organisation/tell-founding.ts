import type { Founded } from './found-organisation.ts';

const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' });

/** The answer of `npm run organisation` for a person; times by the clock in Oslo. */
export function tellFounding({ organisation, administrator, signIn, token }: Founded): string {
  return [
    `${organisation.name} (LIVE, ${organisation.id}) is founded: ${organisation.employees} employees, ${organisation.hasAmu ? 'with' : 'without'} AMU.`,
    '',
    `Administrator  ${administrator.name} (HR_ADMIN, ${administrator.id})`,
    `Sign in        at the API's address, ${signIn}`,
    `               with the identity provider of OIDC_ISSUER, which must hold ${administrator.email} for verified`,
    `Token          ${token.text}`,
    `               shown this once; ends ${oslo.format(new Date(token.expiresAt))}; scopes ${token.scopes.join(', ')}`,
    '',
    `Next: import units, people and offices. All units stand below the unit "hele", which is the whole organisation.`,
    `In the file of people the administrator's key is "${administrator.key}", with the role HR_ADMIN: a file says which roles the people in it have.`,
    '',
  ].join('\n');
}
