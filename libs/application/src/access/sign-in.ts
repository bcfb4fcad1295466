import type { Id } from '#domain';
import type { CredentialStore, Identity, SecretHash, SignInPerson } from './credential-store.ts';

export interface SignInRequest {
  readonly organisationId: Id;
  readonly identity: Identity;
  /** Hash of a new secret: a session never takes over one that the browser brought (session fixation). */
  readonly hash: SecretHash;
  /** The session that the browser had, which ends here. */
  readonly former: SecretHash | null;
  /** The session ends after so many hours of real time, whatever its use. */
  readonly hours: number;
}

/** Opens a session for whom the identity provider vouches for; null where the organisation knows no such person. */
export async function signIn(store: CredentialStore, { organisationId, identity, hash, former, hours }: SignInRequest): Promise<SignInPerson | null> {
  const person = await store.personOf(organisationId, identity);
  if (person === null) return null;
  if (former !== null) await store.endSession(organisationId, former);
  await store.openSession(organisationId, { personId: person.personId, hash, hours });
  return person;
}
