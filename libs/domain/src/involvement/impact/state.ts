import type { ActorRef } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Instant } from '../../kernel/time.ts';

/** The six qualities of the good job: whole view, learning and development, co-operation, variation, feedback, safety and respect (KS, Medarbeiderskap). */
export const JOB_QUALITIES = ['WHOLE_VIEW', 'LEARNING', 'COOPERATION', 'VARIATION', 'FEEDBACK', 'SAFETY'] as const;
export type JobQuality = (typeof JOB_QUALITIES)[number];

/** The municipality's four roles: democracy and participation, developer of the community, provider of services, guarantor of citizens' rights (KS, Medarbeiderskap). */
export const MUNICIPAL_ROLES = ['DEMOCRACY', 'COMMUNITY', 'SERVICES', 'RIGHTS'] as const;
export type MunicipalRole = (typeof MUNICIPAL_ROLES)[number];

/** UNKNOWN is an answer: it says that nobody knows, which is worth knowing before deciding. */
export const IMPACTS = ['BETTER', 'SAME', 'WORSE', 'UNKNOWN'] as const;
export type Impact = (typeof IMPACTS)[number];

/** What one option does to the good job, quality by quality and group by group, and to the municipality's roles. The newest of an option is the one that counts. */
export interface ImpactAssessment {
  readonly id: Id;
  readonly proposalId: Id;
  readonly part: string | null;
  /** Null for the proposal as a whole. */
  readonly alternativeId: Id | null;
  readonly qualities: readonly { readonly quality: JobQuality; readonly groupId: Id; readonly impact: Impact; readonly note: string | null }[];
  readonly roles: readonly { readonly role: MunicipalRole; readonly impact: Impact; readonly note: string | null }[];
  readonly by: ActorRef;
  readonly at: Instant;
  readonly entryId: Id;
}
