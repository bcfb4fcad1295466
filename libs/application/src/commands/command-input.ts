import type { BoardCommands, BoardCommandType, CommandPayloads, CommandType, Id, MeetingCommands, MeetingCommandType, ObjectionCommands, SeriesCommands, SeriesCommandType } from '#domain';

/**
 * Ids of what a command makes, by path in its input. A caller may leave them out; `completed` makes them. All other ids in an input point
 * at something that exists.
 */
export const MADE_IDS = {
  'mandate.state': ['mandateId', 'room[].id'],
  'party.list': ['partyId'],
  'stage.advance': ['visitId'],
  'stage.reenter': ['visitId'],
  'stage.record': ['visitId'],
  'gate.override': ['overrideId'],
  'decision.make': ['decisionId', 'options[].id'],
  'activity.document': ['documentationId'],
  'proposal.put': ['proposalId', 'alternatives[].id'],
  'package.deliver': ['packageId'],
  'information.withhold': ['withheldId'],
  'preparation.request': ['requestId'],
  'statement.give': ['statementId'],
  'statement.answer': ['answerId'],
  'risk.assess': ['riskId'],
  'record.draft': ['recordId'],
  'record.sign': ['signOffId'],
  'record.decline': ['signOffId'],
  'record.sign-in-room': ['signOffId'],
  'record.register-scan': ['signOffId'],
  'record.correct': ['correctionId'],
  'meeting.plan': ['id', 'items[].itemId'],
  'meeting-series.set-up': ['id'],
  'meeting.add-item': ['itemId'],
  'meeting.propose-late-item': ['itemId'],
  'meeting.summon': ['summonsId'],
  'meeting.request-other-time': ['requestId'],
  'objection.raise': ['id'],
  'hearing.open': ['hearingId'],
  'hearing.comment': ['commentId'],
  'hearing.reply': ['replyId'],
  'hearing.treat': ['treatmentId'],
  'impact.assess': ['impactId'],
  'council.record': ['viewId'],
  'coverage.log-alternative': ['alternativeId'],
  'board.open': ['boardId'],
  'board.add-cards': ['cards[].cardId'],
} as const satisfies Readonly<Partial<Record<CommandType | MeetingCommandType | BoardCommandType | 'meeting-series.set-up' | 'objection.raise', readonly string[]>>>;

type MadePath<T> = T extends keyof typeof MADE_IDS ? (typeof MADE_IDS)[T][number] : never;
type Optional<T, K extends PropertyKey> = Omit<T, K> & Partial<Pick<T, Extract<keyof T, K>>>;

/** People come in by id; their names are the register's, never the caller's. */
type Named<T> = T extends { personId: Id; name: string } ? Optional<T, 'name'> : T;

type GivenField<F, P extends string> = F extends readonly (infer E)[] ? readonly Named<Optional<E, P>>[] : Named<F>;
type NestedIn<P extends string, K> = K extends string ? (P extends `${K}[].${infer Field}` ? Field : never) : never;

/** A command's input as a caller gives it: ids of what it makes, and names of people, may be left out. */
type GivenInput<Payload, P extends string> = Named<Optional<{ readonly [K in keyof Payload]: Payload[K] extends readonly string[] ? readonly Id[] : GivenField<Payload[K], NestedIn<P, K>> }, P>>;

/** People counted into one group at the snapshot: everyone employed in the unit, or below it, who fits what is given; null fits all. */
export interface GroupChoice {
  readonly unitId: Id;
  readonly profession: string | null;
  readonly contract: string | null;
  readonly shift: string | null;
  /** Null: named from the unit and what is given. */
  readonly label: string | null;
}

/** Inputs that differ from the rules' payload, because the use-case looks things up. */
interface LookedUp {
  'playbook.move': { readonly key: string; readonly version: number; readonly plan: CommandPayloads['playbook.move']['plan'] };
  'groups.snapshot': { readonly groups: readonly GroupChoice[] };
  /** The code as its maker reads it out; who it belongs to and what it is for are looked up. */
  'record.sign-in-room': Omit<GivenInput<CommandPayloads['record.sign-in-room'], 'signOffId'>, 'code' | 'screenOf'> & { readonly code: string };
}

/** Whom to place in a hat session: people by name, everyone of affected groups, or both. `seed` null: drawn. */
export interface GroupingChoice { readonly personIds: readonly Id[]; readonly affectedGroupIds: readonly Id[]; readonly seed: string | null }
export type BoardInput<T extends BoardCommandType = BoardCommandType> = T extends 'board.group' ? GroupingChoice : GivenInput<BoardCommands[T], MadePath<T>>;

/** What can be asked through `runInitiative`; `timer.fire` is the clock's alone. */
export type RunnableCommand = Exclude<CommandType, 'timer.fire'>;
export type InitiativeInput<T extends RunnableCommand = RunnableCommand> = T extends keyof LookedUp ? LookedUp[T] : GivenInput<CommandPayloads[T], MadePath<T>>;
export type MeetingInput<T extends MeetingCommandType = MeetingCommandType> = GivenInput<MeetingCommands[T], MadePath<T>>;
export type RunnableSeries = Exclude<SeriesCommandType, 'meeting-series.fire-timer'>;
export type SeriesInput<T extends RunnableSeries = RunnableSeries> = GivenInput<SeriesCommands[T], MadePath<T>>;
export type SeriesRequest = { [T in RunnableSeries]: { readonly type: T; readonly input: SeriesInput<T> } }[RunnableSeries];
export type RunnableObjection = Exclude<keyof ObjectionCommands, 'objection.fire-timer'>;
export type ObjectionInput<T extends RunnableObjection = RunnableObjection> = GivenInput<ObjectionCommands[T], MadePath<T>>;

/** One command of any kind, by type, with the input that belongs to it. */
export type InitiativeRequest = { [T in RunnableCommand]: { readonly type: T; readonly input: InitiativeInput<T> } }[RunnableCommand];
export type MeetingRequest = { [T in MeetingCommandType]: { readonly type: T; readonly input: MeetingInput<T> } }[MeetingCommandType];
export type ObjectionRequest = { [T in RunnableObjection]: { readonly type: T; readonly input: ObjectionInput<T> } }[RunnableObjection];

export type BoardRequest = { [T in BoardCommandType]: { readonly type: T; readonly input: BoardInput<T> } }[BoardCommandType];

/** Creating an initiative, as a caller gives it. */
export interface InitiativeCreateInput {
  readonly title: string;
  readonly purpose: string;
  readonly scope: CommandPayloads['initiative.change-scope']['scope'];
  /** The level at which the matter is decided. */
  readonly unitId: Id;
  /** The newest published version is pinned. */
  readonly playbookKey: string;
  readonly leaderId: Id;
  readonly superiorId: Id | null;
  readonly programmeId: Id | null;
  readonly archiveCase: string | null;
  readonly considerableImportance: boolean;
  readonly concernsCouncils: boolean;
  readonly startsOn: string | null;
  /** Told from a record after it happened; REPLAY organisations only. */
  readonly recordedAfterwards?: boolean;
  readonly groups: readonly GroupChoice[];
  /** Unions of the register that shall not be parties, by key, each with its reason. */
  readonly leftOut: readonly { readonly union: string; readonly reason: string }[];
  readonly mandate: { readonly text: string; readonly room: readonly { readonly what: string; readonly state: 'FIXED' | 'OPEN' | 'DELEGATED'; readonly fixedBy: string | null }[] } | null;
}
