import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationRule } from 'graphql';

/** Limits on the document itself. Introspection is deep by nature and not counted; `__typename` may not be multiplied either, hence the empty allow list. */
export const DOCUMENT_LIMITS = { depth: 14, aliases: 30, directives: 20, tokens: 5000 } as const;

/** Rules that refuse documents beyond the limits before anything is executed. Tokens are counted by the parser, and cost by our own rule. */
export function documentRules(): ValidationRule[] {
  const { validationRules } = new ApolloArmor({
    maxDepth: { n: DOCUMENT_LIMITS.depth, ignoreIntrospection: true, flattenFragments: true },
    maxAliases: { n: DOCUMENT_LIMITS.aliases, allowList: [] },
    maxDirectives: { n: DOCUMENT_LIMITS.directives },
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    // The schema is published: suggestions tell nothing that is not known.
    blockFieldSuggestion: { enabled: false },
  }).protect();
  return [...validationRules];
}
