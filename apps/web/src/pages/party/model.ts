import type { PartyListInput, PartyPageQuery } from '../../generated/pages/party/query.ts';

export interface PartyValues { readonly union: string; readonly holders: readonly string[] }

/** Unions with an agreement that are no party yet. */
export function unionsLeft({ agreements, initiative }: Pick<PartyPageQuery, 'agreements' | 'initiative'>): readonly { readonly key: string; readonly name: string }[] {
  const listed = new Set(initiative?.parties.filter(({ removedAt }) => removedAt === null).map(({ union }) => union));
  return agreements.unions.filter(({ key }) => !listed.has(key));
}

/** Those who hold an office for a union. */
export const repsOf = (people: PartyPageQuery['people']['nodes'], union: string): readonly { readonly id: string; readonly name: string }[] =>
  people.filter(({ offices }) => offices.some((office) => office.union === union));

export const partyInput = (initiativeId: string, unions: readonly { readonly key: string; readonly name: string }[], { union, holders }: PartyValues): PartyListInput => ({
  initiativeId, union, name: unions.find(({ key }) => key === union)?.name ?? union, holders: holders.map((personId) => ({ personId, deputy: false })),
});
