import type { GraphQLFieldResolver } from 'graphql';
import { type CommandResult, type ErasureRequest, type Erasures, type Viewer } from '#application';
import type { Id } from '#domain';
import { inputType, type PayloadSource, signedIn } from './command-resolvers.ts';
import { idempotencyKey } from './idempotency.ts';
import { type Input, readInput } from './read-input.ts';

type Resolver = GraphQLFieldResolver<unknown, unknown>;

export const ERASURE_MUTATIONS = ['erasureAsk', 'erasureConfirm'] as const;
export const ERASURE_SHOWN = { erasure: { type: 'Erasure', by: 'erasureId' }, entry: { type: 'Entry', by: 'entryId' } } as const;

/** Erasing content from the log. */
export const erasureResolvers = (erasures: Erasures): Readonly<Record<string, Resolver>> => ({
  erasureAsk: act((viewer, { entryId, ground, authority }, options) => erasures.ask(viewer, { entryId, ground, authority } as ErasureRequest, options)),
  erasureConfirm: act((viewer, { erasureId }, options) => erasures.confirm(viewer, erasureId as Id, options)),
});

const act = (work: (viewer: Viewer, input: Input, options: Parameters<Erasures['ask']>[2]) => Promise<CommandResult>): Resolver => async (_, { input: given }: { input: Input }, __, info): Promise<PayloadSource> => {
  const viewer = signedIn();
  const { input, refusals } = readInput(inputType(info), given);
  const { key, refusals: wrongKey } = idempotencyKey(info, viewer, given);
  const early = [...refusals, ...wrongKey];
  return { viewer, result: early.length > 0 ? { ok: false, refusals: early } : await work(viewer, input, key === null ? {} : { idempotency: key }) };
};
