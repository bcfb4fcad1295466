import type { Role } from '#domain';
import type { Viewer } from '#application';
import { WIDE_ROLES, includesAny } from './audience.ts';

/** What a statement's text depends on of a viewer. Who they are goes in as parameters, so that people of a kind share a statement. */
export interface Access {
  readonly roles: readonly Role[];
  /** The credential reaches initiatives at all. */
  readonly reads: boolean;
  /** Sees every row of the organisation. */
  readonly wide: boolean;
  /** Holds an office, so that a level counts. */
  readonly hasLevels: boolean;
  /** Holds a union's office. */
  readonly hasUnions: boolean;
  /** Tells kinds of access apart in the statement cache. */
  readonly key: string;
}

/** A token reads initiatives where its scopes say so; a signed-in person always does. */
export const READ_SCOPE = 'initiative:read';

export function accessOf({ roles, offices, scopes }: Viewer): Access {
  const reads = scopes === null || scopes.includes(READ_SCOPE);
  // A program has no rights of its own but those of its token.
  const counted = roles.filter((role) => role !== 'SYSTEM' && (role !== 'INTEGRATION' || scopes !== null)).sort();
  const wide = reads && includesAny(WIDE_ROLES, counted);
  const hasLevels = offices.length > 0;
  const hasUnions = offices.some(({ union }) => union !== null);
  const flags = [reads, wide, hasLevels, hasUnions].map(Number).join('');
  return { roles: counted, reads, wide, hasLevels, hasUnions, key: `${counted.join('+')}/${flags}` };
}
