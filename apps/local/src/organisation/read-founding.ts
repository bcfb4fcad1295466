import type { LivingOrganisation } from '#persistence';
import { readOrganisationNumber } from './organisation-number.ts';

/** What `npm run organisation` was asked for, as typed. */
export interface FoundingRequest {
  readonly name: string;
  readonly employees: string;
  /** Null: by the number of employees. */
  readonly amu: boolean | null;
  readonly number: string | null;
  readonly adminName: string;
  readonly adminEmail: string;
  /** What imports know the administrator by; null: the e-mail address. */
  readonly adminKey: string | null;
  /** Whether another of the same name is wanted. */
  readonly again: boolean;
  /** Data folder of the running Medvirk, absolute. */
  readonly data: string;
}

const LONGEST_NAME = 200;
/** PostgreSQL's largest integer. */
const MOST_EMPLOYEES = 2_147_483_647;
/** From so many employees an undertaking shall have an AMU (arbeidsmiljøloven § 7-1 first paragraph). */
const AMU_FROM = 30;

/** The organisation that is asked for, or words on the first thing that is wrong. */
export function readFounding(request: FoundingRequest): { readonly ok: true; readonly organisation: LivingOrganisation } | { readonly ok: false; readonly message: string } {
  const name = request.name.trim();
  const adminName = request.adminName.trim();
  const email = request.adminEmail.trim();
  const employees = /^\d+$/.test(request.employees) ? Number(request.employees) : NaN;
  const number = request.number === null ? null : readOrganisationNumber(request.number);
  const wrong = [
    isName(name) ? null : `--name must be 1 to ${LONGEST_NAME} characters.`,
    employees <= MOST_EMPLOYEES ? null : `--employees "${request.employees}" is no whole number from 0 to ${MOST_EMPLOYEES}. Give digits alone, such as 2300.`,
    request.number === null || number !== null ? null : `--number "${request.number}" is no organisation number: nine digits, the last of them the check digit. Look it up at brreg.no.`,
    isName(adminName) ? null : `--admin-name must be 1 to ${LONGEST_NAME} characters.`,
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? null : `--admin-email "${request.adminEmail}" is no e-mail address. Give the one that the identity provider has verified, such as kari@gjovik.example.`,
    request.adminKey === null || isName(request.adminKey.trim()) ? null : `--admin-key must be 1 to ${LONGEST_NAME} characters.`,
  ].find((words) => words !== null);
  if (wrong !== undefined) return { ok: false, message: wrong };
  const admin = { key: request.adminKey?.trim() ?? email, name: adminName, email };
  return { ok: true, organisation: { name, number, employees, hasAmu: request.amu ?? employees >= AMU_FROM, admin } };
}

/** Characters are counted as PostgreSQL counts them: by code point. */
const isName = (text: string): boolean => text !== '' && Array.from(text).length <= LONGEST_NAME;
