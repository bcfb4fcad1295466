import { type Actor, type Board, type BoardCommand, type BoardFact, decideBoard, type Dossier, evolveBoard, fact, type HatParticipant, type Id, osloDate } from '#domain';
import type { Viewer } from '../ports/viewer.ts';
import type { Effect, NewId, Transaction } from '../ports/unit-of-work.ts';
import { actingAs } from './acting-as.ts';
import { actorOf } from './actor-of.ts';
import { checkVersion } from './attempt.ts';
import type { BoardInput, BoardRequest } from './command-input.ts';
import { type CommandOptions, rollBack, RolledBack } from './command-result.ts';
import { completed, effectOf } from './complete-input.ts';
import { hold, record, saveHeld } from './held-dossier.ts';
import { entryOf, type Recorded } from './log-entry.ts';
import { RuleBook } from './rule-book.ts';

/** `boardId` null to open a new one. */
export interface BoardRun { readonly viewer: Viewer; readonly boardId: Id | null; readonly request: BoardRequest; readonly options: CommandOptions }

type Input = Readonly<Record<string, unknown>>;

/**
 * One command on a board. The initiative is locked first, then the board, as with meetings; but it is written only when the board is concluded, so that
 * many who type keywords at once neither change its version nor have its gate judged anew.
 */
export async function runBoard(transaction: Transaction, { viewer, boardId, request, options }: BoardRun, newId: NewId): Promise<Effect> {
  const { dossier, board } = await locked(transaction, viewer, boardId, request);
  if (board !== null) checkVersion(board.version, options);
  const rules = await RuleBook.open(transaction);
  const input = await lookedUp(transaction, request, dossier, newId);
  const command = { type: request.type, by: actorOf(viewer), input } as BoardCommand;
  const outcome = decideBoard(board, dossier, command, await rules.contextOf(dossier.initiative));
  if (!outcome.ok) throw new RolledBack(outcome.refusals);
  const entryIds = await save(transaction, { board, dossier, facts: outcome.facts, by: command.by }, { newId, rules });
  const { people: _people, groupIds: _made, ...named } = input;
  return effectOf(named, { boardId: board?.id ?? String(input['boardId']), initiativeId: dossier.initiative.id, entryIds });
}

async function locked(transaction: Transaction, viewer: Viewer, boardId: Id | null, { input }: BoardRequest): Promise<{ readonly dossier: Dossier; readonly board: Board | null }> {
  const opened = 'initiativeId' in input ? input.initiativeId : null;
  const subject = boardId === null ? { kind: 'INITIATIVE', id: opened ?? rollBack('NOT_FOUND', ['initiativeId']) } as const : { kind: 'BOARD', id: boardId } as const;
  if (!await transaction.maySee(viewer, subject)) rollBack('NOT_FOUND', boardId === null ? ['initiativeId'] : null);
  const initiativeId = boardId === null ? subject.id : await transaction.initiativeOfBoard(boardId) ?? rollBack('NOT_FOUND');
  const [dossier] = await transaction.lockInitiatives([initiativeId]);
  return { dossier: dossier ?? rollBack('NOT_FOUND'), board: boardId === null ? null : await transaction.lockBoard(boardId) ?? rollBack('NOT_FOUND') };
}

/** The input with ids, and with the people that it names as the register has them. */
async function lookedUp(transaction: Transaction, request: BoardRequest, dossier: Dossier, newId: NewId): Promise<Input> {
  if (request.type === 'board.group') return grouping(transaction, request.input, dossier, newId);
  const input = await completed(transaction, request.type, { ...request.input }, newId);
  if (request.type === 'board.conclude') await known(transaction, request.input.personIds);
  return input;
}

async function known(transaction: Transaction, ids: readonly Id[]): Promise<void> {
  const found = new Set((await transaction.people(ids)).map(({ personId }) => personId));
  const unknown = ids.findIndex((id) => !found.has(id));
  if (unknown >= 0) rollBack('NOT_FOUND', ['personIds', String(unknown)]);
}

/** Those named, and everyone in the affected groups named, with profession and shift from their employment; those on leave are not placed unless named. */
async function grouping(transaction: Transaction, { personIds, affectedGroupIds, seed }: BoardInput<'board.group'>, { initiative }: Dossier, newId: NewId): Promise<Input> {
  await known(transaction, personIds);
  const groups = affectedGroupIds.map((id, index) => initiative.groups.find((group) => group.id === id) ?? rollBack('NOT_FOUND', ['affectedGroupIds', String(index)]));
  const staff = await transaction.affectedPeople([...new Set([...groups, ...initiative.groups].flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))]);
  const away = new Set(staff.filter(({ onLeave }) => onLeave).map(({ personId }) => personId));
  const ids = new Set([...personIds, ...groups.flatMap(({ memberIds }) => memberIds).filter((id) => !away.has(id))]);
  const people = [...ids].map((personId): HatParticipant => {
    const employed = staff.find((one) => one.personId === personId);
    return { personId, profession: employed?.profession ?? null, shift: employed?.shift ?? null };
  });
  return { people, seed: seed ?? newId(), groupIds: people.map(() => newId()) };
}

interface Saving { readonly board: Board | null; readonly dossier: Dossier; readonly facts: readonly BoardFact[]; readonly by: Actor }

/** Writes the board and its entries; concluding also records the outcome in the initiative, whose gate, timers and tasks follow from it. */
async function save(transaction: Transaction, { board, dossier, facts, by }: Saving, { newId, rules }: { newId: NewId; rules: RuleBook }): Promise<readonly Id[]> {
  const { initiative } = dossier;
  const ref = actingAs(by, initiative, osloDate(rules.now));
  const concluded = facts.find((one) => one.type === 'board.concluded');
  const held = concluded === undefined ? null : await record(hold(dossier), [fact('board.concluded', concluded.payload)], ref, { newId, rules });
  const recorded = facts.map((one): Recorded<BoardFact> => ({ ...one, entryId: held?.recorded[0]?.entryId ?? newId(), at: rules.now, by: ref }));
  const owner = { organisationId: transaction.organisationId, initiativeId: initiative.id };
  const evolved = recorded.reduce<Board | null>((state, one) => evolveBoard(state, owner, one), board);
  if (evolved === null) throw new Error('A command on a board left none behind');
  await transaction.saveBoard(board, { ...evolved, version: (board?.version ?? 0) + 1 });
  if (held !== null) await saveHeld(transaction, [held], [], { newId, rules });
  else await transaction.append(recorded.map((one) => entryOf(one, initiative.id)));
  return recorded.map(({ entryId }) => entryId);
}
