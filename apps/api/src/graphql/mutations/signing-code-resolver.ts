import type { GraphQLFieldResolver } from 'graphql';
import { type UnitOfWork, makeSigningCode } from '#application';
import type { Refusal } from '#domain';
import { requestScope } from '../../http/request-scope.ts';
import { signedIn } from './command-resolvers.ts';
import { internalId } from './ids.ts';
import { userError } from './user-errors.ts';

interface Input { readonly initiativeId: string; readonly recordId: string; readonly partyId: string }

const refused = (refusals: readonly Refusal[]): object => ({ code: null, expiresAt: null, userErrors: refusals.map((refusal) => userError(refusal, requestScope().language)) });

/** One-time codes for signing in the room. The code is in this answer and nowhere else: it is kept by its hash. */
export const signingCodeResolver = (unitOfWork: UnitOfWork): Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> => ({
  signingCodeCreate: async (_, { input }: { input: Input }) => {
    const viewer = signedIn();
    const initiativeId = internalId(input.initiativeId, 'Initiative');
    const recordId = internalId(input.recordId, 'MeetingRecord');
    const partyId = internalId(input.partyId, 'Party');
    if (initiativeId === null) return refused([{ code: 'NOT_FOUND', field: ['initiativeId'], data: {} }]);
    if (recordId === null) return refused([{ code: 'NOT_FOUND', field: ['recordId'], data: {} }]);
    if (partyId === null) return refused([{ code: 'NOT_FOUND', field: ['partyId'], data: {} }]);
    const result = await makeSigningCode(unitOfWork, viewer, { initiativeId, recordId, partyId });
    return result.ok ? { code: `${result.code.slice(0, 4)} ${result.code.slice(4)}`, expiresAt: result.expiresAt, userErrors: [] } : refused(result.refusals);
  },
});
