import type { GraphQLFieldResolver } from 'graphql';
import type { ReadPort, Selection, Viewer } from '#application';
import { differenceOf } from '#differences';
import type { Id } from '#domain';
import { signedIn } from '../mutations/command-resolvers.ts';
import { internalId } from '../mutations/ids.ts';

const value = (name: string): Selection => ({ name, responseKey: name, type: '', arguments: {}, onTypes: null, selections: [] });
const VERSION: readonly Selection[] = [value('version'), value('part'), value('text'), { ...value('initiative'), type: 'Initiative', selections: [value('id')] }];

interface Version { readonly version: number; readonly part: string | null; readonly text: string; readonly initiative: { readonly id: string } | null }

/** Comparing changes nothing and is reckoned when asked for: versions never change. */
export const proposalQueries = (reads: ReadPort): Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> => ({
  proposalDifference: async (_, { fromId, toId }: { fromId: string; toId: string }) => {
    const viewer = signedIn();
    const [from, to] = await Promise.all([versionOf(reads, viewer, internalId(fromId, 'Proposal')), versionOf(reads, viewer, internalId(toId, 'Proposal'))]);
    if (from === null || to === null || from.initiative?.id !== to.initiative?.id || from.part !== to.part) return null;
    return { fromVersion: from.version, toVersion: to.version, ...differenceOf(from.text, to.text) };
  },
});

/** A version as the viewer may see it; null for one that they may not. */
async function versionOf(reads: ReadPort, viewer: Viewer, id: Id | null): Promise<Version | null> {
  return id === null ? null : await reads.readObject(viewer, 'Proposal', id, VERSION) as Version | null;
}
