import type { GraphQLFieldResolver } from 'graphql';
import { v7 } from 'uuid';
import { type UnitOfWork, setWhistleblowing } from '#application';
import { signedIn } from './command-resolvers.ts';
import type { OrganisationSource } from './register-resolvers.ts';

/** Where the routine for whistle-blowing is found. */
export const whistleblowingResolver = (unitOfWork: UnitOfWork): Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> => ({
  whistleblowingSet: async (_, { input: { text, url = null } }: { input: { text: string; url?: string | null } }): Promise<OrganisationSource> => {
    const viewer = signedIn();
    const result = await setWhistleblowing(unitOfWork, viewer, { text, url }, v7);
    return { viewer, refusals: result.ok ? [] : result.refusals };
  },
});
