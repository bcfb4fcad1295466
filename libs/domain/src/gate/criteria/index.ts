import type { CriterionDefinition } from '../criterion.ts';
import { mandateStated } from './mandate-stated.ts';

const ALL: readonly CriterionDefinition[] = [
  mandateStated,
];

/** The closed catalogue of criteria, by name. A playbook combines them with parameters and can add none. */
export const CRITERIA: ReadonlyMap<string, CriterionDefinition> = new Map(ALL.map((definition) => [definition.name, definition]));
