import { type Actor, type Id } from '#domain';
import type { Viewer } from '../ports/viewer.ts';
import type { NewId, UnitOfWork } from '../ports/unit-of-work.ts';
import { attempt } from './attempt.ts';
import type { BoardRequest, InitiativeCreateInput, InitiativeRequest, MeetingRequest, ObjectionRequest, SeriesRequest } from './command-input.ts';
import type { CommandOptions, CommandResult } from './command-result.ts';
import { runBoard } from './run-board.ts';
import { createInitiative } from './create-initiative.ts';
import { runInitiative } from './run-initiative.ts';
import { AgendaMoved, runMeeting } from './run-meeting.ts';
import { runObjection } from './run-objection.ts';
import { runSeries } from './run-series.ts';

const AGENDA_ATTEMPTS = 5;

/**
 * The one way in for everything that changes a change process: load, decide, append, in one transaction. Gives the ids that a mutation's
 * payload is re-read from, or refusals; faults are thrown.
 */
export class CommandRunner {
  readonly #unitOfWork: UnitOfWork;
  readonly #newId: NewId;

  constructor(unitOfWork: UnitOfWork, newId: NewId) {
    this.#unitOfWork = unitOfWork;
    this.#newId = newId;
  }

  /** Effect: `initiativeId`, `visitId`, `partyIds`, `groupIds`, `mandateId` where one was stated, `entryIds`. */
  createInitiative(viewer: Viewer, input: InitiativeCreateInput, options: CommandOptions = {}): Promise<CommandResult> {
    return attempt(this.#unitOfWork, viewer.organisationId, options, (transaction) => createInitiative(transaction, viewer, input, this.#newId));
  }

  /** Effect: `initiativeId`, `entryIds`, and every id that the input names at the top, made or changed. */
  runInitiative(viewer: Viewer, initiativeId: Id, request: InitiativeRequest, options: CommandOptions = {}): Promise<CommandResult> {
    return attempt(this.#unitOfWork, viewer.organisationId, options, (transaction) => runInitiative(transaction, { giver: viewer, initiativeId, request, options }, this.#newId));
  }

  /** The system's own commands, on behalf of nobody. */
  runInitiativeAs(actor: Actor, organisationId: Id, initiativeId: Id, request: InitiativeRequest): Promise<CommandResult> {
    return attempt(this.#unitOfWork, organisationId, {}, (transaction) => runInitiative(transaction, { giver: actor, initiativeId, request, options: {} }, this.#newId));
  }

  /** `meetingId` null with `meeting.plan`, and only then. Effect: `meetingId`, `entryIds`, and ids as above. */
  runMeeting(viewer: Viewer, meetingId: Id | null, request: MeetingRequest, options: CommandOptions = {}): Promise<CommandResult> {
    return this.#untilAgendaStands(() => attempt(this.#unitOfWork, viewer.organisationId, options, (transaction) => runMeeting(transaction, { viewer, meetingId, request, options }, this.#newId)));
  }

  async #untilAgendaStands(run: () => Promise<CommandResult>): Promise<CommandResult> {
    for (let left = AGENDA_ATTEMPTS; ; left -= 1) {
      try {
        return await run();
      } catch (error) {
        if (!(error instanceof AgendaMoved) || left === 1) throw error;
      }
    }
  }

  /** `seriesId` null with `meeting-series.set-up`, and only then. Effect: `seriesId`, `entryIds`. */
  runSeries(viewer: Viewer, seriesId: Id | null, request: SeriesRequest, options: CommandOptions = {}): Promise<CommandResult> {
    return this.#untilAgendaStands(() => attempt(this.#unitOfWork, viewer.organisationId, options, (transaction) => runSeries(transaction, { viewer, seriesId, request, options }, this.#newId)));
  }

  /** `objectionId` null with `objection.raise`, and only then. Effect: `objectionId`, `entryIds`. */
  runObjection(viewer: Viewer, objectionId: Id | null, request: ObjectionRequest, options: CommandOptions = {}): Promise<CommandResult> {
    return attempt(this.#unitOfWork, viewer.organisationId, options, (transaction) => runObjection(transaction, { viewer, objectionId, request, options }, this.#newId));
  }

  /** `boardId` null with `board.open`, and only then. Effect: `boardId`, `initiativeId`, `entryIds`, and ids as above. */
  runBoard(viewer: Viewer, boardId: Id | null, request: BoardRequest, options: CommandOptions = {}): Promise<CommandResult> {
    return attempt(this.#unitOfWork, viewer.organisationId, options, (transaction) => runBoard(transaction, { viewer, boardId, request, options }, this.#newId));
  }
}
