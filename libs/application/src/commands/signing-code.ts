import { createHash, randomInt } from 'node:crypto';
import { type Actor, type Id, type Instant, osloDate, refuse, type Refused, type SigningCode, speaksFor } from '#domain';
import type { Transaction, UnitOfWork } from '../ports/unit-of-work.ts';
import type { Viewer } from '../ports/viewer.ts';
import { actorOf } from './actor-of.ts';

/** Letters and digits that nobody takes for each other when they are read out: no 0 and O, no 1 and I. 32 of them. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** 40 bits: more than can be tried in ten minutes against a service that counts requests. */
const LENGTH = 8;

const newCode = (): string => Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** Spaces, dashes and small letters make no difference to a code. */
const hashOf = (organisationId: Id, code: string): Uint8Array => createHash('sha256').update(`${organisationId}:${code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')}`).digest();

export type SigningCodeResult = { readonly ok: true; readonly code: string; readonly expiresAt: Instant } | Refused;

/**
 * Makes a one-time code with which the viewer signs one record for one party on another's screen, in the room. Made in the viewer's own session, never by a
 * token; refused to those who may not speak for the party, since the code would be of no use to them.
 */
export const makeSigningCode = (unitOfWork: UnitOfWork, viewer: Viewer, { initiativeId, recordId, partyId }: { readonly initiativeId: Id; readonly recordId: Id; readonly partyId: Id }): Promise<SigningCodeResult> =>
  unitOfWork.run(viewer.organisationId, async (transaction): Promise<SigningCodeResult> => {
    if (viewer.credential.kind !== 'SESSION') return refuse('SIGNING_CODE_BY_SESSION');
    if (!await transaction.maySee(viewer, { kind: 'INITIATIVE', id: initiativeId })) return refuse('NOT_FOUND', ['initiativeId']);
    const [dossier] = await transaction.lockInitiatives([initiativeId]);
    if (dossier === undefined) return refuse('NOT_FOUND', ['initiativeId']);
    const record = dossier.initiative.records.find(({ id }) => id === recordId);
    const party = dossier.initiative.parties.find(({ id, removed }) => id === partyId && removed === null);
    if (record === undefined) return refuse('NOT_FOUND', ['recordId']);
    if (party === undefined) return refuse('NOT_FOUND', ['partyId']);
    if (record.sentAt === null) return refuse('RECORD_NOT_SENT', ['recordId']);
    const signer = actorOf(viewer);
    if (!speaksFor(dossier.initiative, party, signer, osloDate(await transaction.now()))) return refuse('NOT_THE_PARTYS_VOICE', ['partyId'], { party: party.name });
    const code = newCode();
    const { expiresAt } = await transaction.keepSigningCode(hashOf(viewer.organisationId, code), { recordId, partyId, sentAt: record.sentAt }, signer);
    return { ok: true, code, expiresAt };
  });

/** What a code read out in the room is for, and who made it; both null where it is no good. Using it is undone with the transaction. */
export async function shownCode(transaction: Transaction, code: string): Promise<{ readonly code: SigningCode; readonly signer: Actor } | { readonly code: null; readonly signer: null }> {
  return await transaction.useSigningCode(hashOf(transaction.organisationId, code)) ?? { code: null, signer: null };
}
