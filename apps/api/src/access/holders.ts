import type { CredentialStore, Viewer } from '#application';
import { FailedLookups } from './failed-lookups.ts';
import type { PresentedCredential } from '#persistence';

/** As long as a change of roles or offices may take to reach reads. Revoking reaches everything at once, for that is asked with each statement. */
const RECENT_MS = 5_000;
const HOLDERS_MAX = 10_000;

interface Known { readonly viewer: Viewer; readonly atMs: number }

/** The holder; or none, since the credential is wrong; or none yet, since too many wrong ones came from the address. */
export type Held = { readonly viewer: Viewer } | { readonly viewer: null; readonly waitSeconds: number | null };

/** Who holds which credential. Reads ask in their own statement whether the credential stands, and so may take a recent answer; everything else asks now. */
export class Holders {
  readonly #store: Pick<CredentialStore, 'holder'>;
  readonly #known = new Map<string, Known>();
  readonly #failed: FailedLookups;

  constructor(store: Pick<CredentialStore, 'holder'>, nowMs: number) {
    this.#store = store;
    this.#failed = new FailedLookups(nowMs);
  }

  /** Whoever was right before is looked up whatever others at the address have tried. */
  async recent(credential: PresentedCredential, address: string, nowMs: number): Promise<Held> {
    const key = keyOf(credential);
    const known = this.#known.get(key);
    if (known !== undefined && nowMs - known.atMs < RECENT_MS) return { viewer: known.viewer };
    if (known === undefined) {
      if (this.#failed.isKnown(key, nowMs)) return { viewer: null, waitSeconds: null };
      const waitSeconds = this.#failed.secondsToWait(address, nowMs);
      if (waitSeconds !== null) return { viewer: null, waitSeconds };
    }
    const viewer = await this.now(credential, nowMs);
    if (viewer !== null) return { viewer };
    this.#failed.failed(key, address, nowMs);
    return { viewer: null, waitSeconds: null };
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
