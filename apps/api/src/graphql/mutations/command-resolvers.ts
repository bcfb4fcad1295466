import { type GraphQLFieldResolver, type GraphQLInputObjectType, type GraphQLResolveInfo, getNamedType, isInputObjectType } from 'graphql';
import type { BoardRequest, CommandOptions, CommandResult, CommandRunner, RoundRequest, RoundRunner, InitiativeCreateInput, InitiativeRequest, MeetingRequest, ObjectionRequest, SeriesRequest, Viewer } from '#application';
import type { Id, Refusal } from '#domain';
import { requestScope } from '../../http/request-scope.ts';
import { graphqlError } from '../request-errors.ts';
import { BOARD_MUTATIONS, CREATE_MUTATION, type CommandMutation, INITIATIVE_MUTATIONS, MEETING_MUTATIONS, SERIES_MUTATIONS, OBJECTION_MUTATIONS, ROUND_MUTATIONS, mutationName } from './catalogue.ts';
import { idempotencyKey, keyMissing } from './idempotency.ts';
import { type Input, readInput } from './read-input.ts';

/** What a mutation answers, before its payload's fields are read. */
export interface PayloadSource { readonly viewer: Viewer; readonly result: CommandResult }

type Run = (viewer: Viewer, input: Input, options: CommandOptions) => Promise<CommandResult>;

/** The signed-in viewer; a mutation without one is refused as a whole. */
export function signedIn(): Viewer {
  const { viewer } = requestScope();
  if (viewer === null) throw graphqlError('UNAUTHENTICATED');
  return viewer;
}

/** One resolver per command: input in the rules' terms → use-case → payload. */
export function commandResolvers(runner: CommandRunner, rounds: RoundRunner): Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> {
  const initiative = (type: string): Run => (viewer, { initiativeId, expectedVersion: _, ...input }, options) =>
    runner.runInitiative(viewer, initiativeId as Id, { type, input } as InitiativeRequest, options);
  const meeting = (type: string): Run => (viewer, { meetingId, expectedVersion: _, ...input }, options) =>
    runner.runMeeting(viewer, (meetingId ?? null) as Id | null, { type, input } as MeetingRequest, options);
  const series = (type: string): Run => (viewer, { seriesId, expectedVersion: _, ...input }, options) =>
    runner.runSeries(viewer, (seriesId ?? null) as Id | null, { type, input } as SeriesRequest, options);
  const objection = (type: string): Run => (viewer, { objectionId, expectedVersion: _, ...input }, options) =>
    runner.runObjection(viewer, (objectionId ?? null) as Id | null, { type, input } as ObjectionRequest, options);
  const board = (type: string): Run => (viewer, { boardId, expectedVersion: _, ...input }, options) =>
    runner.runBoard(viewer, (boardId ?? null) as Id | null, { type, input } as BoardRequest, options);
  const round = (type: string): Run => (viewer, { roundId, expectedVersion: _, ...input }, options) =>
    rounds.run(viewer, (roundId ?? null) as Id | null, { type, input } as RoundRequest, options);
  const create: Run = (viewer, { leaderId, ...input }, options) =>
    runner.createInitiative(viewer, { ...input, leaderId: leaderId ?? viewer.personId } as InitiativeCreateInput, options);
  return Object.fromEntries([
    ['initiativeCreate', resolver(CREATE_MUTATION, create)],
    ...entries(INITIATIVE_MUTATIONS, initiative), ...entries(MEETING_MUTATIONS, meeting), ...entries(SERIES_MUTATIONS, series), ...entries(OBJECTION_MUTATIONS, objection), ...entries(BOARD_MUTATIONS, board), ...entries(ROUND_MUTATIONS, round),
  ]);
}

const entries = (mutations: Readonly<Record<string, CommandMutation>>, run: (type: string) => Run): [string, GraphQLFieldResolver<unknown, unknown>][] =>
  Object.entries(mutations).map(([command, mutation]) => [mutationName(command), resolver(mutation, run(command))]);

const resolver = ({ keyed, shape }: CommandMutation, run: Run): GraphQLFieldResolver<unknown, unknown, { input: Input }> => async (_, { input: given }, __, info): Promise<PayloadSource> => {
  const viewer = signedIn();
  const { input, refusals } = readInput(inputType(info), given);
  const { key, refusals: wrongKey } = idempotencyKey(info, viewer, given);
  const early: readonly Refusal[] = [...refusals, ...wrongKey, ...(keyed && key === null && wrongKey.length === 0 ? keyMissing() : [])];
  if (early.length > 0) return { viewer, result: { ok: false, refusals: early } };
  const { expectedVersion } = input;
  const options: CommandOptions = { ...(typeof expectedVersion === 'number' && { expectedVersion }), ...(key !== null && { idempotency: key }) };
  return { viewer, result: await run(viewer, shape?.(input) ?? input, options) };
};

/** The type of a mutation's single argument. */
export function inputType(info: GraphQLResolveInfo): GraphQLInputObjectType {
  const type = info.parentType.getFields()[info.fieldName]?.args.find(({ name }) => name === 'input')?.type;
  const named = type === undefined ? null : getNamedType(type);
  if (named === null || !isInputObjectType(named)) throw new Error(`The mutation ${info.fieldName} takes no input object`);
  return named;
}
