import { type Id, type PlaybookMovePlan, planPlaybookMove } from '#domain';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import { RuleBook } from './rule-book.ts';

/** What moving an initiative to the newest version of its playbook would do. */
export interface PlannedMove extends PlaybookMovePlan { readonly key: string; readonly fromVersion: number; readonly version: number }

/**
 * Plans the move by the rules that `playbook.move` is judged by. Changes and locks nothing, so that the plan may be outdated when it is applied: it is then
 * refused as a whole. Null where there is no such initiative; who may see it is the caller's to ask.
 */
export const planMove = (unitOfWork: UnitOfWork, organisationId: Id, initiativeId: Id): Promise<PlannedMove | null> => unitOfWork.run(organisationId, async (transaction) => {
  const [dossier] = await transaction.readInitiatives([initiativeId]);
  if (dossier === undefined) return null;
  const rules = await RuleBook.open(transaction);
  const { key, version } = dossier.initiative.playbook;
  const newest = await transaction.newestPlaybook(key);
  if (newest === null) throw new Error(`An initiative is pinned to playbook ${key}, of which no version is stored`);
  return { ...planPlaybookMove(dossier, newest, await rules.contextOf(dossier.initiative)), key, fromVersion: version, version: newest.version };
});
