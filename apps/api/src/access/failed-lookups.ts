import { Bucket, type BucketSize, Buckets } from '../graphql/limits/bucket.ts';

/** Look-ups that may find nothing, of one address and of all together. A look-up is one short statement: this is what PostgreSQL does not notice. */
const OF_ADDRESS: BucketSize = { capacityPoints: 60, restorePointsPerSecond: 5 };
const OF_ALL: BucketSize = { capacityPoints: 600, restorePointsPerSecond: 50 };

/** As long as a credential that was found wrong is refused without asking again: what is random cannot become right, but someone may be taken on again. */
const WRONG_MS = 60_000;
const WRONG_MAX = 10_000;

/**
 * What wrong credentials may cost. One that was wrong a moment ago is known, so that a script with an ended token harms nobody at its address; guesses, each
 * another, share a budget per address and one for all. Whoever was right before is let through by the caller. In memory alone, and bounded: addresses are
 * neither written down nor kept longer than their bucket is used.
 */
export class FailedLookups {
  readonly #wrong = new Map<string, number>();
  readonly #ofAddress = new Buckets(OF_ADDRESS);
  readonly #ofAll: Bucket;

  constructor(nowMs: number) { this.#ofAll = new Bucket(OF_ALL, nowMs); }

  isKnown(credential: string, nowMs: number): boolean {
    const at = this.#wrong.get(credential);
    return at !== undefined && nowMs - at < WRONG_MS;
  }

  /** Seconds to wait before another unknown credential is looked up for the address; null when it may be now. */
  secondsToWait(address: string, nowMs: number): number | null {
    const spent = [this.#ofAddress.of(network(address), nowMs), this.#ofAll].filter((bucket) => bucket.remaining(nowMs) < 1);
    return spent.length === 0 ? null : Math.max(...spent.map((bucket) => bucket.secondsUntil(1, nowMs)));
  }

  failed(credential: string, address: string, nowMs: number): void {
    this.#ofAddress.of(network(address), nowMs).take(1, nowMs);
    this.#ofAll.take(1, nowMs);
    this.#wrong.delete(credential);
    this.#wrong.set(credential, nowMs);
    const oldest = this.#wrong.keys().next().value;
    if (this.#wrong.size > WRONG_MAX && oldest !== undefined) this.#wrong.delete(oldest);
  }
}

/** Whoever has an IPv6 address has its /64 (RFC 6177); an IPv4 address counts as itself, also written as an IPv6 one. */
function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  return [...before, ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0'), ...after].slice(0, 4).join(':');
}
