import type { GraphQLFieldResolver } from 'graphql';
import type { CommandResult, CosignerKeys, Cosigning, KeyToRegister, LogAdministration, Viewer } from '#application';
import type { Id, Refusal } from '#domain';
import { TLOG_PROOF_EXTENSION } from '#involvement-log';
import type { ReceiptReader } from '../../log/receipt-reader.ts';
import { requestScope } from '../../http/request-scope.ts';
import { inputType, type PayloadSource, signedIn } from './command-resolvers.ts';
import { idempotencyKey } from './idempotency.ts';
import { internalId } from './ids.ts';
import { type Input, readInput } from './read-input.ts';
import type { OrganisationSource } from './register-resolvers.ts';
import { userError } from './user-errors.ts';

/** What mutations and queries about the log call. */
export interface LogParts {
  readonly cosigners: CosignerKeys;
  readonly cosigning: Cosigning;
  readonly administration: LogAdministration;
  readonly receipts: ReceiptReader;
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;
type Change = (viewer: Viewer, input: Input, options: Parameters<CosignerKeys['confirm']>[3]) => Promise<CommandResult>;

/** Mutations on a cosigner's key: each shows the key as it stands after. */
export const COSIGNER_KEY_MUTATIONS = ['cosignerKeyRegister', 'cosignerKeyConfirm', 'cosignerKeyRefuse', 'cosignerKeyWithdraw'] as const;
export const COSIGNER_KEY_SHOWN = { cosignerKey: { type: 'CosignerKey', by: 'cosignerKeyId' } } as const;

/** Keys, cosignatures and what an administrator does with the log. */
export const logResolvers = ({ cosigners, cosigning, administration }: LogParts): Readonly<Record<string, Resolver>> => ({
  cosignerKeyRegister: keyChange((viewer, input, options) => cosigners.register(viewer, keyToRegister(input), options)),
  cosignerKeyConfirm: keyChange((viewer, { cosignerKeyId, fingerprint }, options) => cosigners.confirm(viewer, cosignerKeyId as Id, String(fingerprint), options)),
  cosignerKeyRefuse: keyChange((viewer, { cosignerKeyId, reason }, options) => cosigners.refuse(viewer, cosignerKeyId as Id, String(reason), options)),
  cosignerKeyWithdraw: keyChange((viewer, { cosignerKeyId, reason }, options) => cosigners.withdraw(viewer, cosignerKeyId as Id, String(reason), options)),
  checkpointCosign: async (_, { input: { checkpoint } }: { input: { checkpoint: string } }) => {
    const result = await cosigning.add(signedIn().organisationId, checkpoint);
    return result.ok ? { size: result.size, kept: result.kept, userErrors: [] } : { size: null, kept: 0, userErrors: [userError(result.refusal, requestScope().language)] };
  },
  logKeyChange: (_, { input: { reason } }: { input: { reason: string } }) => organisationSource((viewer) => administration.changeKey(viewer, reason)),
  watchedLogAdd: (_, { input }: { input: { origin: string; verifierKeys: readonly string[] } }) => organisationSource((viewer) => administration.watch(viewer, input)),
});

/** Receipts, for those who may see the entries. */
export const receiptQueries = ({ receipts }: LogParts): Readonly<Record<string, Resolver>> => ({
  entryReceipt: async (_, { entryId }: { entryId: string }) => {
    const id = internalId(entryId, 'Entry');
    const text = id === null ? null : await receipts.entry(signedIn(), id);
    return text === null ? null : { name: `${entryId}${TLOG_PROOF_EXTENSION}`, mediaType: 'text/plain', text };
  },
  initiativeReceiptPack: async (_, { initiativeId, heldSizes }: { initiativeId: string; heldSizes: readonly number[] }) => {
    const id = internalId(initiativeId, 'Initiative');
    const text = id === null ? null : await receipts.initiativePack(signedIn(), id, heldSizes);
    return text === null ? null : { name: `${initiativeId}-receipt-pack.json`, mediaType: 'application/json', text };
  },
});

const keyToRegister = ({ union, verifierKey, proof, formerKeyId, endorsement }: Input): KeyToRegister => ({
  union: String(union), verifierKey: String(verifierKey), proof: String(proof), formerKeyId: typeof formerKeyId === 'string' ? formerKeyId : null, endorsement: typeof endorsement === 'string' ? endorsement : null,
});

const keyChange = (change: Change): Resolver => async (_, { input: given }: { input: Input }, __, info): Promise<PayloadSource> => {
  const viewer = signedIn();
  const { input, refusals } = readInput(inputType(info), given);
  const { key, refusals: wrongKey } = idempotencyKey(info, viewer, given);
  const early: readonly Refusal[] = [...refusals, ...wrongKey];
  return { viewer, result: early.length > 0 ? { ok: false, refusals: early } : await change(viewer, input, key === null ? {} : { idempotency: key }) };
};

async function organisationSource(work: (viewer: Viewer) => Promise<CommandResult>): Promise<OrganisationSource> {
  const viewer = signedIn();
  const result = await work(viewer);
  return { viewer, refusals: result.ok ? [] : result.refusals };
}
