import type { CriterionDefinition } from './criterion.ts';

/** The catalogue as a Markdown table: criterion, what it asks, the mutation that brings it about, and what shows it. Part of CRITERIA.md, and held against it by a test. */
export const criteriaTable = (definitions: readonly CriterionDefinition[]): string => [
  '| Criterion | Asks | Mutation | Parameters | May be overridden |',
  '|---|---|---|---|---|',
  ...definitions.map(({ name, title, remedy, parameters, overridable }) => {
    const names = Object.keys(parameters['properties'] ?? {});
    return `| \`${name}\` | ${title.en} | \`${remedy.mutation}\` | ${names.map((one) => `\`${one}\``).join(', ') || '–'} | ${overridable ? 'yes' : 'no'} |`;
  }),
].join('\n');
