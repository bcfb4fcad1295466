import type { Id } from '../../kernel/identity.ts';
import type { Impact, JobQuality, MunicipalRole } from './state.ts';

type Qualities = { quality: JobQuality; groupId: Id; impact: Impact; note: string | null }[];
type Roles = { role: MunicipalRole; impact: Impact; note: string | null }[];

/** Commands on the impact matrix. */
export interface ImpactCommands { 'impact.assess': { impactId: Id; proposalId: Id; alternativeId: Id | null; qualities: Qualities; roles: Roles } }

export interface ImpactFacts { 'impact.assessed': { impactId: Id; proposalId: Id; part: string | null; alternativeId: Id | null; qualities: Qualities; roles: Roles } }
