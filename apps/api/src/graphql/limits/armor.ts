import { ApolloArmor } from '@escape.tech/graphql-armor';

/** Limits on the document itself. Introspection is deep by nature and not counted; `__typename` may not be multiplied either, hence the empty allow list. */
export const DOCUMENT_LIMITS = { depth: 14, aliases: 30, directives: 20, tokens: 5000 } as const;

/** Plugins and validation rules that refuse documents beyond the limits before anything is executed. Cost is reckoned by our own rule. */
export function armor(): ReturnType<ApolloArmor['protect']> {
  return new ApolloArmor({
    maxDepth: { n: DOCUMENT_LIMITS.depth, ignoreIntrospection: true, flattenFragments: true },
    maxAliases: { n: DOCUMENT_LIMITS.aliases, allowList: [] },
    maxDirectives: { n: DOCUMENT_LIMITS.directives },
    maxTokens: { n: DOCUMENT_LIMITS.tokens },
    costLimit: { enabled: false },
    // The schema is published: suggestions tell nothing that is not known.
    blockFieldSuggestion: { enabled: false },
  }).protect();
}
