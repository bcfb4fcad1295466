import type { Id } from '#domain';

/** What timers and tasks belong to. */
export interface Subject { readonly kind: 'INITIATIVE' | 'OBJECTION' | 'SERIES'; readonly id: Id }

/** The columns for initiatives and objections; timers have a third, for standing meetings. */
export const subjectColumns = ({ kind, id }: Subject): { initiative_id: Id | null; objection_id: Id | null } =>
  ({ initiative_id: kind === 'INITIATIVE' ? id : null, objection_id: kind === 'OBJECTION' ? id : null });
