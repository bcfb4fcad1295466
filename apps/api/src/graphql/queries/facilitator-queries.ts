import type { GraphQLFieldResolver } from 'graphql';
import { facilitatorSheets } from '#playbooks';
import { signedIn } from '../mutations/command-resolvers.ts';

/** What comes with the product: the same for every organisation. */
export const facilitatorQueries: Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> = {
  facilitatorSheets: () => {
    signedIn();
    return facilitatorSheets();
  },
};
