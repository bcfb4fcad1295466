import type { CaseOrganisation, ClosedDates, Id, Instant } from '#domain';
import type { CommandRunner } from '../commands/command-runner.ts';
import type { NewId, UnitOfWork } from '../ports/unit-of-work.ts';
import type { Viewer } from '../ports/viewer.ts';
import type { ReplayAdvance } from '../ticks/replay-advance.ts';

/** An organisation as it was founded: what a case's keys and codes became. */
export interface FoundedOrganisation {
  readonly organisationId: Id;
  readonly people: ReadonlyMap<string, Id>;
  readonly units: ReadonlyMap<string, Id>;
}

/** Makes organisations, and knows who people in them are. Cases found REPLAY organisations only. */
export interface OrganisationFounder {
  found(organisation: CaseOrganisation, at: { readonly id: Id; readonly now: Instant }): Promise<FoundedOrganisation>;
  /** A person with the roles and the offices in term on the domain date, as sign-in would show them. */
  viewerOf(organisationId: Id, personId: Id): Promise<Viewer>;
}

/** What running a case needs. */
export interface CaseParts {
  readonly unitOfWork: UnitOfWork;
  readonly runner: CommandRunner;
  readonly replay: ReplayAdvance;
  readonly founder: OrganisationFounder;
  readonly newId: NewId;
  /** Covers every year that the case speaks of, with the organisation's own closed days. */
  readonly closed: ClosedDates;
}
