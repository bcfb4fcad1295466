import type { Id } from '#domain';
import { OrganisationDrain } from './organisation-drain.ts';
import type { Tick } from './tick.ts';

export interface TickOutcome { readonly done: number; readonly alarmed: number }

/**
 * Runs a tick until claims come back empty in every organisation: a batch each in turn, so that a large organisation keeps no small one waiting.
 * An organisation that fails is left for the next sweep, and the others go on; what failed is thrown at the end.
 */
export async function runTick(tick: Tick, lanes = 2): Promise<TickOutcome> {
  const drains = new Map<Id, OrganisationDrain>();
  const total = { done: 0, alarmed: 0 };
  const failures = new Map<Id, unknown>();
  for (let progress = true; progress;) {
    progress = false;
    const queue = (await tick.organisations()).filter((id) => !failures.has(id)).values();
    const lane = async (): Promise<void> => {
      for (const id of queue) {
        const drain = drains.get(id) ?? new OrganisationDrain(tick, id);
        drains.set(id, drain);
        try {
          const step = await drain.step();
          total.done += step.done;
          total.alarmed += step.alarmed;
          progress ||= step.more;
        } catch (error) {
          failures.set(id, error);
        }
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }
  if (failures.size > 0) throw new AggregateError(failures.values(), `The tick "${tick.name}" failed in ${failures.size} organisation(s)`);
  return total;
}
