import { type Actor, type CosignerCommand, type CosignerFact, decideCosigner, type Id, osloDate, standingOf, toldOfKey } from '#domain';
import { fingerprint, fromBase64, parseVerifierKey, SIGNATURE_TYPES, type VerifierKey, verifySignature } from '#involvement-log';
import { actingAs } from '../commands/acting-as.ts';
import { actorOf } from '../commands/actor-of.ts';
import { attempt } from '../commands/attempt.ts';
import { type CommandOptions, type CommandResult, RolledBack, rollBack } from '../commands/command-result.ts';
import type { CosigningStore } from '../ports/cosigning.ts';
import type { Effect, NewId, Transaction, UnitOfWork } from '../ports/unit-of-work.ts';
import type { Viewer } from '../ports/viewer.ts';
import { cosignerName, endorses, keyRegistrationText } from './key-change.ts';

/** A public key to register, with the proof that whoever registers it has the private half. */
export interface KeyToRegister {
  /** As signed notes name it (c2sp.org/signed-note), of type 0x04. */
  readonly verifierKey: string;
  readonly union: string;
  /** Signature over `keyRegistrationText`, in base64. */
  readonly proof: string;
  readonly formerKeyId: Id | null;
  /** The former key's note over this one (`keyChangeText`); null where its holder no longer has it. */
  readonly endorsement: string | null;
}

const PROOF_SHOWN = 'medvirk/key-registration/v1';

/** Unions' own keys: registered by their holder, confirmed and refused by their union, and every step said in the log. */
export class CosignerKeys {
  readonly #unitOfWork: UnitOfWork;
  readonly #store: CosigningStore;
  readonly #newId: NewId;

  constructor(unitOfWork: UnitOfWork, store: CosigningStore, newId: NewId) {
    this.#unitOfWork = unitOfWork;
    this.#store = store;
    this.#newId = newId;
  }

  /** Effect: `cosignerKeyId`, `entryIds`. */
  register(viewer: Viewer, { verifierKey: text, union, proof, formerKeyId, endorsement }: KeyToRegister, options: CommandOptions = {}): Promise<CommandResult> {
    return attempt(this.#unitOfWork, viewer.organisationId, options, async (transaction) => {
      const key = wellFormed(text, cosignerName(viewer.organisationId, union));
      const signature = fromBase64(proof);
      if (signature === undefined || !verifySignature(key, Buffer.from(keyRegistrationText(key)), signature)) return rollBack('KEY_NOT_HELD', ['proof'], { text: PROOF_SHOWN });
      const keys = await this.#store.lockKeys(transaction);
      const former = parseVerifierKey(keys.find(({ id }) => id === formerKeyId)?.verifierKey ?? '');
      if (endorsement !== null && (former === undefined || !endorses(endorsement, former, key))) return rollBack('ENDORSEMENT_FALSE', ['endorsement']);
      const input = { keyId: this.#newId(), union, verifierKey: text, fingerprint: fingerprintOf(key), formerKeyId, endorsement };
      return this.#decide(transaction, { type: 'cosigner.register', by: actorOf(viewer), input });
    });
  }

  confirm(viewer: Viewer, keyId: Id, fingerprint: string, options: CommandOptions = {}): Promise<CommandResult> {
    // As it is read from paper: groups of four, capitals or not.
    const read = fingerprint.replaceAll(/[\s:-]/g, '').toLowerCase();
    return this.#run(viewer, { type: 'cosigner.confirm', by: actorOf(viewer), input: { keyId, fingerprint: read } }, options);
  }

  refuse(viewer: Viewer, keyId: Id, reason: string, options: CommandOptions = {}): Promise<CommandResult> {
    return this.#run(viewer, { type: 'cosigner.refuse', by: actorOf(viewer), input: { keyId, reason } }, options);
  }

  withdraw(viewer: Viewer, keyId: Id, reason: string, options: CommandOptions = {}): Promise<CommandResult> {
    return this.#run(viewer, { type: 'cosigner.withdraw', by: actorOf(viewer), input: { keyId, reason } }, options);
  }

  /** The key and its holder, where it may be used now; null else. What signing in by key asks. */
  effective(organisationId: Id, fingerprint: string): Promise<{ readonly personId: Id; readonly key: VerifierKey } | null> {
    return this.#unitOfWork.run(organisationId, async (transaction) => {
      const keys = await this.#store.keys(transaction);
      const found = keys.find((key) => key.fingerprint === fingerprint);
      const key = parseVerifierKey(found?.verifierKey ?? '');
      return found === undefined || key === undefined || standingOf(found, keys, await transaction.now()) !== 'EFFECTIVE' ? null : { personId: found.personId, key };
    });
  }

  #run(viewer: Viewer, command: CosignerCommand, options: CommandOptions): Promise<CommandResult> {
    return attempt(this.#unitOfWork, viewer.organisationId, options, (transaction) => this.#decide(transaction, command));
  }

  async #decide(transaction: Transaction, command: CosignerCommand): Promise<Effect> {
    const keys = await this.#store.lockKeys(transaction);
    const outcome = decideCosigner(command, { now: await transaction.now(), closed: await transaction.closedDates(), keys });
    if (!outcome.ok) throw new RolledBack(outcome.refusals);
    const entryIds: Id[] = [];
    for (const fact of outcome.facts) entryIds.push(await this.#record(transaction, fact, command.by));
    return { cosignerKeyId: outcome.facts[0]!.key.id, entryIds };
  }

  async #record(transaction: Transaction, { type, payload, key }: CosignerFact, by: Actor): Promise<Id> {
    const [entryId, at] = [this.#newId(), await transaction.now()];
    await this.#store.saveKey(transaction, key);
    await transaction.append([{ id: entryId, initiativeId: null, type, payload, by: actingAs(by, null, osloDate(at)), at, occurredOn: null }]);
    const told = [...toldOfKey(key, await this.#store.keys(transaction)), ...(key.personId === by.personId ? [] : [key.personId])].filter((personId) => personId !== by.personId || type === 'cosigner.key-changed');
    if (told.length > 0) {
      await transaction.send([...new Set(told)].map((recipientId) => ({ id: this.#newId(), kind: 'notification', recipientId, payload: { topic: type, cosignerKeyId: key.id, entryId } })));
      transaction.ring('outbox');
    }
    return entryId;
  }
}

function wellFormed(text: string, name: string): VerifierKey {
  const key = parseVerifierKey(text);
  return key !== undefined && key.type === SIGNATURE_TYPES.COSIGNATURE && key.name === name ? key : rollBack('COSIGNER_KEY_MALFORMED', ['verifierKey'], { name });
}

/** SHA-256 of the 32 bytes as 64 digits: the fingerprint without its spaces. */
const fingerprintOf = (key: VerifierKey): string => fingerprint(key).replaceAll(' ', '');
