import { type Id, osloDate, refuseWith } from '#domain';
import { type Checkpoint, parseVerifierKey, SIGNATURE_TYPES } from '#involvement-log';
import { actingAs } from '../commands/acting-as.ts';
import { actorOf } from '../commands/actor-of.ts';
import { attempt } from '../commands/attempt.ts';
import { type CommandResult, RolledBack, rollBack } from '../commands/command-result.ts';
import type { CosigningStore } from '../ports/cosigning.ts';
import type { NewId, Transaction, UnitOfWork } from '../ports/unit-of-work.ts';
import type { Viewer } from '../ports/viewer.ts';

/** Changes the key that a log is signed with; gives the new one's id. */
export interface LogKeyChanger { change(transaction: Transaction): Promise<Id> }

const ORIGIN = /^[^\s+]{1,200}$/;
const KEYS_MAX = 20;
const REASON_MAX = 2_000;

/** What an administrator of the organisation does with its log. None of it touches entries or heads. */
export class LogAdministration {
  readonly #parts: { readonly unitOfWork: UnitOfWork; readonly store: CosigningStore; readonly keys: LogKeyChanger; readonly newId: NewId };

  constructor(parts: { readonly unitOfWork: UnitOfWork; readonly store: CosigningStore; readonly keys: LogKeyChanger; readonly newId: NewId }) { this.#parts = parts; }

  /** The former key signs over the new one, and is then forgotten; both stand in the log, with the reason. Effect: `logKeyId`. */
  changeKey(viewer: Viewer, reason: string): Promise<CommandResult> {
    return attempt(this.#parts.unitOfWork, viewer.organisationId, {}, async (transaction) => {
      administratorOnly(viewer);
      const field = ['reason'];
      const wrong = refuseWith(reason.trim() === '' ? [{ code: 'TEXT_EMPTY', field, data: { field: 'reason' } }]
        : reason.length > REASON_MAX ? [{ code: 'TEXT_TOO_LONG', field, data: { field: 'reason', max: REASON_MAX, length: reason.length } }] : []);
      if (wrong !== null) throw new RolledBack(wrong.refusals);
      const logKeyId = await this.#parts.keys.change(transaction);
      await this.#say(transaction, viewer, 'log.key-change-ordered', { logKeyId, reason });
      return { logKeyId };
    });
  }

  /** Effect: none but the watched log. */
  watch(viewer: Viewer, { origin, verifierKeys }: Pick<Checkpoint, 'origin'> & { readonly verifierKeys: readonly string[] }): Promise<CommandResult> {
    return attempt(this.#parts.unitOfWork, viewer.organisationId, {}, async (transaction) => {
      administratorOnly(viewer);
      const keys = verifierKeys.map(parseVerifierKey).filter((key) => key?.type === SIGNATURE_TYPES.NOTE && key.name === origin).filter((key) => key !== undefined);
      if (!ORIGIN.test(origin) || keys.length === 0 || keys.length > KEYS_MAX || keys.length !== verifierKeys.length) return rollBack('WATCHED_KEY_MALFORMED', ['verifierKeys'], { origin });
      await this.#parts.store.watch(transaction, { origin, keys });
      await this.#say(transaction, viewer, 'log.watched', { origin, verifierKeys });
      return {};
    });
  }

  async #say(transaction: Transaction, viewer: Viewer, type: string, payload: Readonly<Record<string, unknown>>): Promise<void> {
    const at = await transaction.now();
    await transaction.append([{ id: this.#parts.newId(), initiativeId: null, type, payload, by: actingAs(actorOf(viewer), null, osloDate(at)), at, occurredOn: null }]);
  }
}

function administratorOnly({ roles }: Viewer): void {
  if (!roles.includes('HR_ADMIN')) rollBack('ADMINISTRATOR_REQUIRED');
}
