import type { Id } from '#domain';

/** What timers and tasks belong to. */
export interface Subject { readonly kind: 'INITIATIVE' | 'OBJECTION'; readonly id: Id }

/** The two columns of which one holds the subject. */
export const subjectColumns = ({ kind, id }: Subject): { initiative_id: Id | null; objection_id: Id | null } =>
  kind === 'INITIATIVE' ? { initiative_id: id, objection_id: null } : { initiative_id: null, objection_id: id };
