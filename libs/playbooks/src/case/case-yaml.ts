import type { CaseFile, CaseOrganisation, CasePerson, CivilDate, Language } from '#domain';

type Lenient<T> = { readonly [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null> } & { readonly [K in keyof T as null extends T[K] ? never : K]: T[K] };
type PersonYaml = Pick<CasePerson, 'key' | 'name'> & {
  readonly language?: CasePerson['language'];
  readonly roles?: readonly Lenient<CasePerson['roles'][number]>[];
  readonly offices?: readonly (Omit<Lenient<CasePerson['offices'][number]>, 'deputy'> & { readonly deputy?: boolean })[];
  readonly employments?: readonly (Omit<Lenient<CasePerson['employments'][number]>, 'onLeave'> & { readonly onLeave?: boolean })[];
};

/** The organisation of a case as written in YAML: members that may be left out are optional, and staff may be given by number. */
export interface OrganisationYaml extends Pick<CaseOrganisation, 'name' | 'employees' | 'hasAmu'> {
  readonly closedDays?: CaseOrganisation['closedDays'];
  readonly units: readonly Lenient<CaseOrganisation['units'][number]>[];
  readonly unions?: readonly Lenient<CaseOrganisation['unions'][number]>[];
  readonly people: readonly PersonYaml[];
  readonly staff?: readonly { readonly key: string; readonly name: string; readonly count: number; readonly unit: string; readonly profession?: string; readonly contract?: string; readonly shift?: string; readonly onLeave?: boolean }[];
}

/** A fact as written in YAML: told by working day (`wd`), date (`at`), span (`from`, `to`), or month with a precision. */
export interface FactYaml {
  readonly wd?: number;
  readonly at?: string;
  readonly time?: string;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly precision?: 'month' | 'season';
  readonly type: string;
  readonly what: string | Readonly<Partial<Record<Language, string>>>;
  readonly source?: string;
  readonly for?: readonly string[];
  readonly bearsOn?: readonly string[];
  readonly does?: readonly { readonly by: string; readonly do: string; readonly on?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}

/** A case file as written in YAML, after its schema has been checked. */
export interface CaseYaml {
  readonly case: string;
  readonly title: CaseFile['title'];
  readonly constructed?: boolean;
  readonly sources?: CaseFile['sources'];
  readonly organisation: OrganisationYaml;
  readonly runs: readonly { readonly run: string; readonly title: string; readonly names?: Readonly<Record<string, string>>; readonly firstDay?: CivilDate | { readonly workingDaysAgo: number } }[];
  readonly facts: readonly FactYaml[];
  readonly background?: CaseFile['background'];
}
