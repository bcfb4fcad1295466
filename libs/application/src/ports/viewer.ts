import type { HeldOffice, Id, Role } from '#domain';

/** Who reads or acts: what sign-in or a token has shown. Everything they may see or do follows from this. */
export interface Viewer {
  readonly organisationId: Id;
  readonly personId: Id;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly offices: readonly HeldOffice[];
  /** Scopes of an API token, such as `initiative:read`; null for a signed-in person, who has all that their roles give. */
  readonly scopes: readonly string[] | null;
  readonly credential: { readonly kind: 'SESSION' | 'TOKEN'; readonly id: Id };
  readonly language: 'nb' | 'nn' | 'en';
}
