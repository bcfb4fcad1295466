/** A leaky bucket: filled to the brim at first, emptied by requests, restored at an even rate. Real time in milliseconds comes in, so that tests drive it. */
export interface BucketSize { readonly capacityPoints: number; readonly restorePointsPerSecond: number }

export class Bucket {
  readonly size: BucketSize;
  #points: number;
  #at: number;

  constructor(size: BucketSize, nowMs: number) {
    this.size = size;
    this.#points = size.capacityPoints;
    this.#at = nowMs;
  }

  /** Takes points if there are enough; else takes none. */
  take(points: number, nowMs: number): boolean {
    const left = this.remaining(nowMs);
    if (left < points) return false;
    this.#points = left - points;
    this.#at = nowMs;
    return true;
  }

  remaining(nowMs: number): number {
    const restored = Math.max(0, nowMs - this.#at) / 1000 * this.size.restorePointsPerSecond;
    return Math.min(this.size.capacityPoints, this.#points + restored);
  }

  /** Whole seconds until so many points are there; at least 1, as Retry-After wants. */
  secondsUntil(points: number, nowMs: number): number {
    return Math.max(1, Math.ceil((points - this.remaining(nowMs)) / Math.max(1, this.size.restorePointsPerSecond)));
  }

  /** Headers of draft-ietf-httpapi-ratelimit-headers-10. */
  headers(nowMs: number): Readonly<Record<'RateLimit-Policy' | 'RateLimit', string>> {
    const { capacityPoints, restorePointsPerSecond } = this.size;
    const window = Math.ceil(capacityPoints / Math.max(1, restorePointsPerSecond));
    const remaining = Math.floor(this.remaining(nowMs));
    return { 'RateLimit-Policy': `"points";q=${capacityPoints};w=${window}`, RateLimit: `"points";r=${remaining};t=${remaining === capacityPoints ? 0 : this.secondsUntil(capacityPoints, nowMs)}` };
  }
}

const BUCKETS_MAX = 10_000;

/**
 * The buckets of this process, one per credential, longest unused forgotten first. Per process, so that a request costs no round trip: with n
 * processes a credential has at most n times the budget, which still holds each process up.
 */
export class Buckets {
  readonly #size: BucketSize;
  readonly #byCredential = new Map<string, Bucket>();

  constructor(size: BucketSize) { this.#size = size; }

  of(credential: string, nowMs: number): Bucket {
    const bucket = this.#byCredential.get(credential) ?? new Bucket(this.#size, nowMs);
    this.#byCredential.delete(credential);
    this.#byCredential.set(credential, bucket);
    const oldest = this.#byCredential.keys().next().value;
    if (this.#byCredential.size > BUCKETS_MAX && oldest !== undefined) this.#byCredential.delete(oldest);
    return bucket;
  }
}
