export { FINDINGS } from './finding.ts';
export type { Finding, FindingCode, Severity } from './finding.ts';
export type { Check, Report, Verdict } from './report.ts';
export { NO_TRUST } from './trust.ts';
export type { Trust } from './trust.ts';
export { verifyFiles } from './verify-files.ts';
export { verifyPack } from './verify-pack.ts';
export { verifySingle } from './verify-single.ts';
