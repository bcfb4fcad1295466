import type { CivilDate, Id, Language, OfficeKind, Role } from '#domain';
import type { ClosedDay } from '../closed-days.ts';

/** A unit by its code, which is what files know it by. */
export interface UnitEntry { readonly code: string; readonly name: string; readonly parent: string | null }

export interface EmploymentEntry { readonly unit: string; readonly profession: string | null; readonly contract: string | null; readonly shift: string | null; readonly onLeave: boolean }
/** A role given outright; `unit` null for the whole organisation. */
export interface RoleEntry { readonly role: Role; readonly unit: string | null }

/** A person by the key that files know them by: employee number, or another name that does not change. */
export interface PersonEntry {
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
  readonly employments: readonly EmploymentEntry[];
  readonly roles: readonly RoleEntry[];
  /** Has left the organisation: signs in no more and is asked no more, and what they did stands. Left out for who is there. */
  readonly left?: true;
}

/** A term in office. The same person in the same office from the same day is the same term. */
export interface OfficeEntry {
  readonly kind: OfficeKind;
  readonly union: string | null;
  readonly unit: string;
  readonly person: string;
  readonly deputy: boolean;
  readonly from: CivilDate;
  /** Last day; null for an open term. */
  readonly until: CivilDate | null;
}

/** A line of the agreement register; `unit` null where the agreement stands for the whole organisation. */
export interface UnionEntry { readonly key: string; readonly name: string; readonly confederation: string; readonly unit: string | null }

/** The register of one organisation inside one transaction. Everything is known by codes and keys; ids are the store's own. */
export interface Register {
  /** Parents before children. */
  units(): Promise<readonly UnitEntry[]>;
  people(): Promise<readonly PersonEntry[]>;
  offices(): Promise<readonly OfficeEntry[]>;
  unions(): Promise<readonly UnionEntry[]>;

  /** Adds or changes, parents first. */
  putUnits(units: readonly UnitEntry[]): Promise<void>;
  /** Adds or changes people; their employments and roles become exactly those given. Who has left loses sessions, tokens and offices at once. */
  putPeople(people: readonly PersonEntry[]): Promise<void>;
  putOffices(offices: readonly OfficeEntry[]): Promise<void>;
  putUnions(unions: readonly UnionEntry[]): Promise<void>;
  setClosedDays(year: number, days: readonly ClosedDay[]): Promise<void>;
}

/** One transaction in one organisation, under row-level security. Imports wait for each other. */
export interface RegisterStore {
  run<T>(organisationId: Id, work: (register: Register) => Promise<T>): Promise<T>;
}
