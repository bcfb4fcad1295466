/**
 * What a thrown error means for whoever meets it. CONTENTION: rows were fought over longer than the store retries. UNAVAILABLE: the store does not
 * answer. STORAGE_FULL: it answers, but cannot write. DEFECT: everything else, and so ours.
 */
export const FAULT_KINDS = ['CONTENTION', 'UNAVAILABLE', 'STORAGE_FULL', 'DEFECT'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/**
 * What a kind of fault becomes at the edges. API: `INTERNAL` with `retryAfterSeconds` where trying again may help. Job: LATER leaves the work where it
 * is for the next sweep, since nothing is wrong with the work itself; ISOLATE halves the batch until the row that fails stands alone, alarmed.
 */
export const FAULT_FATES: Readonly<Record<FaultKind, { readonly api: 'INTERNAL'; readonly http: 500 | 503; readonly retryAfterSeconds: number | null; readonly job: 'LATER' | 'ISOLATE' }>> = {
  CONTENTION: { api: 'INTERNAL', http: 503, retryAfterSeconds: 1, job: 'LATER' },
  UNAVAILABLE: { api: 'INTERNAL', http: 503, retryAfterSeconds: 5, job: 'LATER' },
  STORAGE_FULL: { api: 'INTERNAL', http: 503, retryAfterSeconds: 60, job: 'LATER' },
  DEFECT: { api: 'INTERNAL', http: 500, retryAfterSeconds: null, job: 'ISOLATE' },
};

const BY_CODE: readonly (readonly [RegExp, FaultKind])[] = [
  [/^(40001|40P01|55P03)$/, 'CONTENTION'],
  [/^(53100|53200|ENOSPC)$/, 'STORAGE_FULL'],
  [/^(08...|57P0[1-5]|53300|25006|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|ENOENT)$/, 'UNAVAILABLE'],
];

/** What `pg` says, without a code, of a connection that was lost or could not be had. */
const LOST_CONNECTION = /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|cannot use a pool after/i;

/** The kind of a thrown error, by the SQLSTATE (PostgreSQL, appendix A) or system code that it or its cause carries. */
export function faultKind(error: unknown): FaultKind {
  if (typeof error !== 'object' || error === null) return 'DEFECT';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = BY_CODE.find(([pattern]) => pattern.test(code))?.[1];
  if (known !== undefined) return known;
  if (error instanceof Error && LOST_CONNECTION.test(error.message)) return 'UNAVAILABLE';
  if ('driverError' in error && error.driverError !== error) return faultKind(error.driverError);
  return 'cause' in error && error.cause !== error ? faultKind(error.cause) : 'DEFECT';
}

/** What operators are told of a fault: its name and code, and never its message, which may hold words people wrote. */
export function faultLabel(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`;
}
