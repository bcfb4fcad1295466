import { type Actor, decideRound, type Dossier, evolveRound, hierarchyOf, type Id, type Instrument, invite, osloDate, placeComments, reckonReport, type Round, type RoundCommand, type RoundCommands, type RoundFact, roundedRate, SYSTEM, withSilentGroups } from '#domain';
import { actingAs } from '../commands/acting-as.ts';
import { actorOf } from '../commands/actor-of.ts';
import { attempt, checkVersion } from '../commands/attempt.ts';
import { type CommandOptions, type CommandResult, rollBack, RolledBack } from '../commands/command-result.ts';
import { entryOf, type Recorded } from '../commands/log-entry.ts';
import { RuleBook } from '../commands/rule-book.ts';
import type { InstrumentLibrary, RoundStore } from '../ports/rounds.ts';
import type { Effect, NewId, Transaction, UnitOfWork } from '../ports/unit-of-work.ts';
import type { Viewer } from '../ports/viewer.ts';

/** What people may ask of a round; the clock's own commands are not among them. */
export type RunnableRound = Exclude<keyof RoundCommands, 'round.fire' | 'round.move'>;
interface Given {
  'round.plan': Omit<RoundCommands['round.plan'], 'roundId' | 'instrument' | 'follows'> & { readonly roundId?: Id; readonly initiativeId: Id; readonly instrumentKey: string };
  'round.launch': Record<never, never>;
}
export type RoundInput<T extends RunnableRound = RunnableRound> = T extends keyof Given ? Given[T] : RoundCommands[T];
export type RoundRequest = { [T in RunnableRound]: { readonly type: T; readonly input: RoundInput<T> } }[RunnableRound];

export interface RoundParts { readonly unitOfWork: UnitOfWork; readonly store: RoundStore; readonly instruments: InstrumentLibrary; readonly newId: NewId }
interface Held { readonly round: Round | null; readonly dossier: Dossier; readonly instrument: Instrument; readonly rules: RuleBook }

/** The one way in for everything that changes a feedback round. The initiative is locked first, then the round; neither by an answer. */
export class RoundRunner {
  readonly #parts: RoundParts;

  constructor(parts: RoundParts) { this.#parts = parts; }

  /** `roundId` null with `round.plan`, and only then. Effect: `roundId`, `initiativeId`, `entryIds`. */
  run(viewer: Viewer, roundId: Id | null, request: RoundRequest, options: CommandOptions = {}): Promise<CommandResult> {
    return attempt(this.#parts.unitOfWork, viewer.organisationId, options, async (transaction) => {
      const held = await this.#lock(transaction, await this.#visible(transaction, viewer, roundId, request), { roundId, request });
      if (held.round !== null) checkVersion(held.round.version, options);
      const command = await this.#command(transaction, held, { by: actorOf(viewer), request });
      if (command.type === 'round.redact-comment' && held.round?.status === 'RELEASED' && !await this.#parts.store.redact(transaction, held.round.id, command.input.commentId)) rollBack('COMMENT_UNKNOWN', ['commentId']);
      return this.#carryOut(transaction, held, command);
    });
  }

  /** Everything that is due on a round, one after the other, in the transaction that has claimed it. */
  async fire(transaction: Transaction, { roundId, initiativeId }: { readonly roundId: Id; readonly initiativeId: Id }): Promise<void> {
    const held = await this.#lock(transaction, initiativeId, { roundId, request: null });
    const { round } = held;
    if (round === null) throw new Error(`The round ${roundId} is due and not stored`);
    const moved = decideRound(round, held.dossier.initiative, { type: 'round.move', by: SYSTEM, input: {} }, held.rules);
    if (moved.ok && moved.facts.length > 0) {
      await this.#record(transaction, held, { facts: moved.facts, by: SYSTEM });
      return;
    }
    const closing = round.status === 'OPEN' && round.closesAt <= held.rules.now;
    const rate = closing ? roundedRate(await this.#parts.store.answers(transaction, round.id), round.invited, round.thresholds.answers) : null;
    const audience = round.status === 'PLANNED' ? await this.#parts.store.audience(transaction, round.unitIds) : { people: [], units: [] };
    await this.#carryOut(transaction, held, { type: 'round.fire', by: SYSTEM, input: { ...audience, responseRate: rate } });
  }

  async #visible(transaction: Transaction, viewer: Viewer, roundId: Id | null, { input }: RoundRequest): Promise<Id> {
    const named = roundId === null ? ('initiativeId' in input ? input.initiativeId : null) : await this.#parts.store.initiativeOf(transaction, roundId);
    if (named === null || !await transaction.maySee(viewer, { kind: 'INITIATIVE', id: named })) return rollBack('NOT_FOUND', roundId === null ? ['initiativeId'] : ['roundId']);
    return named;
  }

  async #lock(transaction: Transaction, initiativeId: Id, { roundId, request }: { readonly roundId: Id | null; readonly request: RoundRequest | null }): Promise<Held> {
    const [dossier] = await transaction.lockInitiatives([initiativeId]);
    if (dossier === undefined) return rollBack('NOT_FOUND');
    const round = roundId === null ? null : await this.#parts.store.lock(transaction, roundId) ?? rollBack('NOT_FOUND', ['roundId']);
    const instrument = round?.instrument ?? (request?.type === 'round.plan' ? this.#parts.instruments.newest(request.input.instrumentKey) : null) ?? rollBack('INSTRUMENT_UNKNOWN', ['instrumentKey']);
    return { round, dossier, instrument, rules: await RuleBook.open(transaction) };
  }

  /** The command with what the register, the library and other rounds know. */
  async #command(transaction: Transaction, { round, dossier, instrument }: Held, { by, request }: { readonly by: Actor; readonly request: RoundRequest }): Promise<RoundCommand> {
    if (request.type === 'round.launch') return { type: 'round.launch', by, input: round?.status === 'PLANNED' ? await this.#parts.store.audience(transaction, round.unitIds) : { people: [], units: [] } };
    if (request.type !== 'round.plan') return { ...request, by };
    const { instrumentKey: _key, initiativeId: _initiative, roundId, ...input } = request.input;
    const known = new Set((await transaction.units(input.unitIds)).map(({ unitId }) => unitId));
    const strange = input.unitIds.findIndex((id) => !known.has(id));
    if (strange >= 0) rollBack('NOT_FOUND', ['unitIds', String(strange)]);
    const follows = input.followsId === null ? null : await this.#parts.store.lock(transaction, input.followsId);
    const same = follows?.initiativeId === dossier.initiative.id && follows.status !== 'CANCELLED' ? { instrumentKey: follows.instrument.key } : null;
    return { type: 'round.plan', by, input: { ...input, roundId: roundId ?? this.#parts.newId(), instrument, follows: same } };
  }

  async #carryOut(transaction: Transaction, held: Held, command: RoundCommand): Promise<Effect> {
    const outcome = decideRound(held.round, held.dossier.initiative, command, held.rules);
    if (!outcome.ok) throw new RolledBack(outcome.refusals);
    const after = await this.#record(transaction, held, { facts: outcome.facts, by: command.by });
    if (outcome.facts.some(({ type }) => type === 'round.launched')) await this.#invite(transaction, held, command);
    if (outcome.facts.some(({ type }) => type === 'round.closed')) await this.#close(transaction, after.round);
    return { roundId: after.round.id, initiativeId: after.round.initiativeId, entryIds: after.entryIds };
  }

  async #record(transaction: Transaction, { round, dossier: { initiative }, instrument, rules }: Held, { facts, by }: { readonly facts: readonly RoundFact[]; readonly by: Actor }): Promise<{ readonly round: Round; readonly entryIds: readonly Id[] }> {
    const ref = actingAs(by, initiative, osloDate(rules.now));
    const recorded = facts.map((fact): Recorded<RoundFact> => ({ ...fact, entryId: this.#parts.newId(), at: rules.now, by: ref }));
    const owner = { organisationId: transaction.organisationId, initiativeId: initiative.id, instrument };
    const evolved = recorded.reduce<Round | null>((state, fact) => evolveRound(state, owner, fact), round);
    if (evolved === null) throw new Error('A command on a round left none behind');
    const after = { ...evolved, version: (round?.version ?? 0) + (facts.length > 0 ? 1 : 0) };
    await this.#parts.store.save(transaction, after);
    if (recorded.length > 0) await transaction.append(recorded.map((fact) => entryOf({ ...fact, payload: { ...fact.payload } }, initiative.id)));
    return { round: after, entryIds: recorded.map(({ entryId }) => entryId) };
  }

  async #invite(transaction: Transaction, { round, rules }: Held, { input }: RoundCommand): Promise<void> {
    if (round === null || !('people' in input)) throw new Error('A round was launched without people');
    const today = osloDate(rules.now);
    const invited = invite(input.people, input.units, { floor: round.thresholds.invited, today });
    if (invited === null) throw new Error('A round was launched over units that are no tree');
    await this.#parts.store.invite(transaction, round.id, invited.invitations, today);
  }

  /** Counts, suppresses and freezes; then codes and answers are gone. All in the transaction that records the closing. */
  async #close(transaction: Transaction, round: Round): Promise<void> {
    const tree = hierarchyOf(round.groups);
    if (tree === null) throw new Error(`The groups of round ${round.id} are no tree`);
    const counted = await this.#parts.store.count(transaction, round);
    const report = reckonReport(tree, round.instrument, withSilentGroups(counted, round.groups), round.thresholds);
    await this.#parts.store.freeze(transaction, round, report, placeComments(tree, counted.answeredIn, round.thresholds.comments));
  }
}
