import type { GraphQLFieldResolver } from 'graphql';
import type { Advance, AdvanceResult, Viewer } from '#application';
import type { Id, Instant, Refusal } from '#domain';
import { signedIn } from './command-resolvers.ts';
import type { OrganisationSource } from './register-resolvers.ts';

/** Moves a replay organisation's time; `ReplayAdvance` of the application. */
export interface Replay { advance(organisationId: Id, advance: Advance): Promise<AdvanceResult> }

export interface ReplaySource extends OrganisationSource { readonly fired: number; readonly alarmed: number }

const mayMoveTime = ({ roles }: Viewer): readonly Refusal[] => (roles.includes('HR_ADMIN') ? [] : [{ code: 'ADMINISTRATOR_REQUIRED', field: null, data: {} }]);

/** Time moves for everyone in the organisation, so an administrator moves it. */
export const replayResolvers = (replay: Replay): Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> => ({
  replayAdvance: async (_, { input: { to, jump } }: { input: { to: Instant; jump: boolean } }): Promise<ReplaySource> => {
    const viewer = signedIn();
    const refusals = mayMoveTime(viewer);
    if (refusals.length > 0) return { viewer, refusals, fired: 0, alarmed: 0 };
    const result = await replay.advance(viewer.organisationId, { to, jump });
    return result.ok ? { viewer, refusals: [], fired: result.fired, alarmed: result.alarmed } : { viewer, refusals: result.refusals, fired: 0, alarmed: 0 };
  },
});
