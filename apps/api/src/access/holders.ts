import type { CredentialStore, Viewer } from '#application';
import type { PresentedCredential } from '#persistence';

/** As long as a change of roles or offices may take to reach reads. Revoking reaches everything at once, for that is asked with each statement. */
const RECENT_MS = 5_000;
const HOLDERS_MAX = 10_000;

interface Known { readonly viewer: Viewer; readonly atMs: number }

/** Who holds which credential. Reads ask in their own statement whether the credential stands, and so may take a recent answer; everything else asks now. */
export class Holders {
  readonly #store: CredentialStore;
  readonly #known = new Map<string, Known>();

  constructor(store: CredentialStore) { this.#store = store; }

  async recent(credential: PresentedCredential, nowMs: number): Promise<Viewer | null> {
    const known = this.#known.get(keyOf(credential));
    return known !== undefined && nowMs - known.atMs < RECENT_MS ? known.viewer : this.now(credential, nowMs);
  }

  async now(credential: PresentedCredential, nowMs: number): Promise<Viewer | null> {
    const key = keyOf(credential);
    const viewer = await this.#store.holder(credential.organisationId, credential.kind, credential.hash);
    this.#known.delete(key);
    if (viewer !== null) this.#known.set(key, { viewer, atMs: nowMs });
    const oldest = this.#known.keys().next().value;
    if (this.#known.size > HOLDERS_MAX && oldest !== undefined) this.#known.delete(oldest);
    return viewer;
  }
}

const keyOf = ({ kind, organisationId, hash }: PresentedCredential): string => `${kind}${organisationId}${Buffer.from(hash).toString('base64')}`;
