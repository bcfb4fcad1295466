import type { Id } from '#domain';
import type { CredentialStore, Identity, SecretHash, SignInPerson } from './credential-store.ts';

/** A session ends after this many hours of real time, whatever its use: a working day. */
export const SESSION_HOURS = 12;

export interface SignInRequest {
  readonly organisationId: Id;
  readonly identity: Identity;
  /** Hash of a new secret: a session never takes over one that the browser brought (session fixation). */
  readonly hash: SecretHash;
  /** The session that the browser had, which ends here. */
  readonly former: SecretHash | null;
}

/** Opens a session for whom the identity provider vouches for; null where the organisation knows no such person. */
export async function signIn(store: CredentialStore, { organisationId, identity, hash, former }: SignInRequest): Promise<SignInPerson | null> {
  const person = await store.personOf(organisationId, identity);
  if (person === null) return null;
  if (former !== null) await store.endSession(organisationId, former);
  await store.openSession(organisationId, { personId: person.personId, hash, hours: SESSION_HOURS });
  return person;
}
