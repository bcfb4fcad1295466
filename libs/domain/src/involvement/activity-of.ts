import type { Refused } from '../kernel/decision.ts';
import { refuse } from '../kernel/decision.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { refuseBecause } from './refuse-because.ts';

/** Refuses an activity that the playbook does not have, or that is of another kind than what is done; none named is well. */
export function requireActivityOf(kind: string, key: string | null, playbook: Playbook): Refused | null {
  if (key === null) return null;
  const activity = playbook.stages.flatMap(({ activities }) => activities).find((one) => one.key === key);
  if (activity === undefined) return refuse('ACTIVITY_UNKNOWN', ['activity'], { activity: key });
  return activity.kind === kind ? null : refuseBecause('ACTIVITY_OF_OTHER_KIND', ['activity'], { activity: key, kind });
}
