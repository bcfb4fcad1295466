import type { DatabaseUrls } from '#persistence';

/** A person whom a newcomer can be: sign in as, or act as by token. */
export interface SamplePerson {
  readonly organisationId: string;
  readonly personId: string;
  readonly name: string;
  /** What they are, in words for a person: "leader of Hjemmetjenesten øst". */
  readonly title: string;
  /** The engine's role: LEADER, UNION_REP, … */
  readonly role: string;
  /** Made at this start; those of earlier starts no longer work. */
  readonly token: string;
}

export interface SampleOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'LIVE' | 'REPLAY';
}

/** The sample, as `access.json` and the start's message show it. */
export interface Sample {
  readonly organisations: readonly SampleOrganisation[];
  readonly people: readonly SamplePerson[];
  /** A GraphQL document without variables that shows something with the first person's token; for the curl example. */
  readonly exampleQuery: string;
}

export interface SampleContext {
  readonly urls: DatabaseUrls;
  /** Tells what is going on, for a person who waits. */
  readonly say: (line: string) => void;
}

/** Loads the sample organisations where they are missing, and gives new tokens in any case. Idempotent; a load that was cut off is completed or begun anew. */
export type LoadSample = (context: SampleContext) => Promise<Sample>;
