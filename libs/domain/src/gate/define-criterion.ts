import type { CriterionDefinition, Dossier, Finding, GateContext } from './criterion.ts';

type Parameters = Readonly<Record<string, unknown>>;

/**
 * A criterion with parameters of its own, as a member of the catalogue. A playbook's parameters have been held against the
 * definition's schema when the playbook was parsed, and its defaults stand behind those left out.
 */
export const defineCriterion = <P extends Parameters>(definition: CriterionDefinition<P>): CriterionDefinition => definition;

/** The schema of a criterion without parameters. */
export const NO_PARAMETERS: Parameters = { type: 'object', additionalProperties: false, properties: {} };

/** A criterion that takes no parameters. */
export const defineSimpleCriterion = (
  definition: Omit<CriterionDefinition, 'parameters' | 'defaults' | 'evaluate'> & { evaluate(dossier: Dossier, context: GateContext): Finding },
): CriterionDefinition => {
  const { evaluate, ...rest } = definition;
  return { ...rest, parameters: NO_PARAMETERS, defaults: {}, evaluate: (dossier, _parameters, context) => evaluate(dossier, context) };
};
