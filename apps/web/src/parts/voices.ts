interface OfficeHeld { readonly kind: string; readonly union: string | null }

/** For whom somebody may raise an objection: a union by its key, or, as safety rep, none. */
export interface Voice { readonly union: string | null }

/** One voice per union that the viewer is a rep of, and one for being safety rep. Other offices speak for the employer. */
export function voicesOf(offices: readonly OfficeHeld[]): readonly Voice[] {
  const unions = new Set(offices.flatMap(({ kind, union }) => ((kind === 'UNION_REP' || kind === 'CHIEF_UNION_REP') && union !== null ? [union] : [])));
  const safety = offices.some(({ kind }) => kind === 'SAFETY_REP' || kind === 'CHIEF_SAFETY_REP');
  return [...[...unions].map((union) => ({ union })), ...(safety ? [{ union: null }] : [])];
}

/** Objections are raised by reps; a server that says otherwise says so when it is sent. */
export const mayRaise = (offices: readonly OfficeHeld[]): boolean => voicesOf(offices).length > 0;
