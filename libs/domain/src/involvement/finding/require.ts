import type { Refused } from '../../kernel/decision.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Initiative } from '../../initiative/state.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { FindingKind } from './state.ts';

/** Refuses a reference to a finding that is not there, or is of another kind than what takes it up. */
export function requireFindings(kind: FindingKind, { findings }: Initiative, ids: readonly (Id | null | undefined)[]): Refused | null {
  for (const id of ids) {
    if (id === null || id === undefined) continue;
    const finding = findings.find((one) => one.id === id);
    if (finding === undefined) return refuseBecause('FINDING_UNKNOWN', ['findingId']);
    if (finding.kind !== kind) return refuseBecause('FINDING_OF_OTHER_KIND', ['findingId']);
  }
  return null;
}
