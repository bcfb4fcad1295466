import {
  type ActorRef, type Dossier, ERASURE_GROUND_WORDS, type ErasureGround, type Id, type LoggedContent, isErasable, isLawLogged, osloDate, titleWithin, withoutContent,
} from '#domain';
import { actingAs } from '../commands/acting-as.ts';
import { actorOf } from '../commands/actor-of.ts';
import { attempt } from '../commands/attempt.ts';
import { type CommandOptions, type CommandResult, rollBack, RolledBack } from '../commands/command-result.ts';
import { type HeldDossier, hold, saveHeld, withMeeting } from '../commands/held-dossier.ts';
import { saveObjection } from '../commands/held-objection.ts';
import { RuleBook } from '../commands/rule-book.ts';
import type { ContentStore } from '../ports/content-store.ts';
import type { ErasableEntry, Erasure, ErasureStore } from '../ports/erasures.ts';
import type { Effect, NewId, Transaction, UnitOfWork } from '../ports/unit-of-work.ts';
import type { Viewer } from '../ports/viewer.ts';

export interface ErasureParts { readonly unitOfWork: UnitOfWork; readonly store: ErasureStore; readonly contents: Pick<ContentStore, 'remove'>; readonly newId: NewId }
export interface ErasureRequest { readonly entryId: Id; readonly ground: ErasureGround; /** Who has decided it: an office and a case, never the words in question. */ readonly authority: string }

/** The entry that was named, and its copies. */
type Doomed = readonly (ErasableEntry & { readonly content: LoggedContent })[];

/**
 * Takes content out for good: payload and salt of the entry and of its copies, the words where they stand in what is kept besides, and files that nothing else refers to;
 * and says so in the log, in the same transaction. What law or agreement asks to be on record waits for a second person.
 */
export class Erasures {
  readonly #parts: ErasureParts;

  constructor(parts: ErasureParts) { this.#parts = parts; }

  /** Effect: `erasureId`, `entryId`, `entryIds` (of what was written). Done at once where no second person is needed. */
  ask(viewer: Viewer, { entryId, ground, authority }: ErasureRequest, options: CommandOptions = {}): Promise<CommandResult> {
    return attempt(this.#parts.unitOfWork, viewer.organisationId, options, async (transaction) => {
      if (!viewer.roles.includes('HR_ADMIN')) rollBack('ADMINISTRATOR_REQUIRED');
      const wrong = titleWithin(authority, 'authority');
      if (wrong.length > 0) throw new RolledBack(wrong);
      const doomed = await this.#doomed(transaction, entryId);
      const at = await transaction.now();
      const by = actingAs(actorOf(viewer), null, osloDate(at));
      const erasure: Erasure = { id: this.#parts.newId(), entryId, ground, authority, askedBy: by, askedAt: at, confirmed: null, erasedEntryId: null };
      if (!await this.#parts.store.ask(transaction, erasure)) rollBack('ERASURE_ASKED_ALREADY', ['entryId']);
      const asked = this.#parts.newId();
      await transaction.append([{ id: asked, initiativeId: doomed[0]?.initiativeId ?? null, type: 'erasure.asked', payload: { erasureId: erasure.id, entryId, ground, authority }, by, at, occurredOn: null }]);
      const written = doomed.some(({ type }) => isLawLogged(type)) ? [] : await this.#erase(transaction, { erasure, by }, doomed);
      return { erasureId: erasure.id, entryId, entryIds: [asked, ...written] };
    });
  }

  /** By another person than the one who asked. Effect: `erasureId`, `entryId`, `entryIds`. */
  confirm(viewer: Viewer, erasureId: Id, options: CommandOptions = {}): Promise<CommandResult> {
    return attempt(this.#parts.unitOfWork, viewer.organisationId, options, (transaction) => this.#confirm(transaction, viewer, erasureId));
  }

  async #confirm(transaction: Transaction, viewer: Viewer, erasureId: Id): Promise<Effect> {
    if (!viewer.roles.includes('HR_ADMIN') && !viewer.roles.includes('DECISION_MAKER')) rollBack('ERASURE_NOT_YOURS');
    const erasure = await this.#parts.store.lock(transaction, erasureId) ?? rollBack('NOT_FOUND', ['erasureId']);
    if (erasure.askedBy.personId === viewer.personId) rollBack('ERASURE_NEEDS_ANOTHER');
    const doomed = await this.#doomed(transaction, erasure.entryId);
    const at = await transaction.now();
    const by = actingAs(actorOf(viewer), null, osloDate(at));
    await this.#parts.store.confirm(transaction, erasureId, { by, at });
    return { erasureId, entryId: erasure.entryId, entryIds: await this.#erase(transaction, { erasure, by }, doomed) };
  }

  async #doomed(transaction: Transaction, entryId: Id): Promise<Doomed> {
    const entry = await this.#parts.store.entry(transaction, entryId) ?? rollBack('NOT_FOUND', ['entryId']);
    if (!isErasable(entry.type)) rollBack('NOT_ERASABLE', ['entryId']);
    const content = entry.content ?? rollBack('ERASED_ALREADY', ['entryId']);
    const copies = await this.#parts.store.copies(transaction, content, entry.initiativeId);
    return [{ ...entry, content }, ...copies.flatMap((copy) => (copy.content === null ? [] : [{ ...copy, content: copy.content }]))];
  }

  async #erase(transaction: Transaction, { erasure, by }: { readonly erasure: Erasure; readonly by: ActorRef }, doomed: Doomed): Promise<readonly Id[]> {
    const { store, newId, contents } = this.#parts;
    await this.#takeOutOfState(transaction, doomed, by);
    const written: Id[] = [];
    for (const { id } of doomed) {
      const newEntryId = newId();
      const { ground, authority, id: erasureId } = erasure;
      await store.erase(transaction, { erased: id, newEntryId, by, fact: { erasureId, entryId: id, ground, legalGround: ERASURE_GROUND_WORDS[ground].nb, authority } });
      written.push(newEntryId);
    }
    await store.done(transaction, erasure.id, written[0] ?? erasure.entryId);
    // Before the commit: where removing fails, nothing is erased, and the caller is told.
    for (const sha256 of await store.forgetFiles(transaction, doomed.flatMap(({ content }) => filesIn(content.fact)))) await contents.remove({ organisationId: transaction.organisationId, sha256 });
    transaction.ring('sequencer');
    return written;
  }

  /** Locks as commands do, initiatives first and in the order of ids, then the meeting or the objection. */
  async #takeOutOfState(transaction: Transaction, doomed: Doomed, by: ActorRef): Promise<void> {
    const contents = doomed.map(({ content }) => content);
    const dossiers = await transaction.lockInitiatives([...new Set(doomed.flatMap(({ initiativeId }) => (initiativeId === null ? [] : [initiativeId])))]);
    const context = { newId: this.#parts.newId, rules: await RuleBook.open(transaction) };
    let held = dossiers.map((dossier) => wordless(dossier, contents));
    const meetingId = subjectOf(contents, 'meeting');
    const meeting = meetingId === null ? null : await transaction.lockMeeting(meetingId);
    if (meeting !== null) {
      const after = { ...contents.reduce(withoutContent, meeting), version: meeting.version + 1 };
      await transaction.saveMeeting(meeting, after);
      held = held.map((one) => withMeeting(one, after));
    }
    const objectionId = subjectOf(contents, 'objection');
    const objection = objectionId === null ? null : await transaction.lockObjection(objectionId);
    if (objection !== null) {
      const after = { ...contents.reduce(withoutContent, objection), version: objection.version + 1 };
      await saveObjection(transaction, { before: after, dossier: dossiers[0] ?? null }, [], { ...context, by });
    }
    await saveHeld(transaction, held, [], context);
  }
}

function wordless(dossier: Dossier, contents: readonly LoggedContent[]): HeldDossier {
  const { initiative } = dossier;
  const after = contents.reduce(withoutContent, initiative);
  return { ...hold(dossier), dossier: { ...dossier, initiative: after === initiative ? initiative : { ...after, version: initiative.version + 1 } } };
}

/** The meeting or the objection whose state the facts are of; null where they are of neither. */
function subjectOf(contents: readonly LoggedContent[], kind: 'meeting' | 'objection'): Id | null {
  const id = contents.find(({ type }) => type.startsWith(`${kind}.`))?.fact[`${kind}Id`];
  return typeof id === 'string' ? id : null;
}

function filesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(filesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'sha256' && typeof inner === 'string' ? [inner] : filesIn(inner)));
}
