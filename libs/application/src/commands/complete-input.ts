import type { Id } from '#domain';
import type { Effect, NewId, Transaction } from '../ports/unit-of-work.ts';
import { MADE_IDS } from './command-input.ts';
import { rollBack } from './command-result.ts';

type Input = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Input => typeof value === 'object' && value !== null && !Array.isArray(value);
const madeIds: Readonly<Partial<Record<string, readonly string[]>>> = MADE_IDS;

/** The input with every id that the command makes, and with people's names as the register has them. Unknown people and units are NOT_FOUND. */
export async function completed(transaction: Transaction, type: string, input: Input, newId: NewId): Promise<Input> {
  const withIds = (madeIds[type] ?? []).reduce((filled, path) => withId(filled, path, newId), input);
  await knownUnits(transaction, withIds);
  await pointsAtWhatIsKept(transaction, withIds);
  return withNames(transaction, withIds);
}

function withId(input: Input, path: string, newId: NewId): Input {
  const [list, field] = path.split('[].') as [string, string | undefined];
  if (field === undefined) return { ...input, [list]: input[list] ?? newId() };
  const items = input[list];
  return Array.isArray(items) ? { ...input, [list]: items.map((item: Input) => ({ ...item, [field]: item[field] ?? newId() })) } : input;
}

/** Every object in a value, with the path to it. */
function* objectsIn(value: unknown, path: readonly string[] = []): Generator<{ readonly object: Input; readonly path: readonly string[] }> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* objectsIn(item, [...path, String(index)]);
  else if (isRecord(value)) {
    yield { object: value, path };
    for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, [...path, key]);
  }
}

async function knownUnits(transaction: Transaction, input: Input): Promise<void> {
  const named = [...objectsIn(input)].filter(({ object }) => typeof object['unitId'] === 'string');
  if (named.length === 0) return;
  const known = new Set((await transaction.units(named.map(({ object }) => object['unitId'] as Id))).map(({ unitId }) => unitId));
  const unknown = named.find(({ object }) => !known.has(object['unitId'] as Id));
  if (unknown !== undefined) rollBack('NOT_FOUND', [...unknown.path, 'unitId']);
}

/** Standing meetings and log entries, which no rule looks into: pointing at nothing is refused here. */
async function pointsAtWhatIsKept(transaction: Transaction, { seriesId, evidence }: Input): Promise<void> {
  if (typeof seriesId === 'string' && (await transaction.kept('MEETING_SERIES', [seriesId])).length === 0) rollBack('NOT_FOUND', ['seriesId']);
  if (!Array.isArray(evidence) || evidence.length === 0) return;
  const entries = new Set(await transaction.kept('ENTRY', evidence as readonly Id[]));
  const unknown = evidence.findIndex((id: Id) => !entries.has(id));
  if (unknown >= 0) rollBack('NOT_FOUND', ['evidence', String(unknown)]);
}

async function withNames(transaction: Transaction, input: Input): Promise<Input> {
  const named = [...objectsIn(input)].filter(({ object }) => typeof object['personId'] === 'string');
  if (named.length === 0) return input;
  const people = await transaction.people(named.map(({ object }) => object['personId'] as Id));
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  const unknown = named.find(({ object }) => !names.has(object['personId'] as Id));
  if (unknown !== undefined) rollBack('NOT_FOUND', [...unknown.path, 'personId']);
  return rename(input, names) as Input;
}

function rename(value: unknown, names: ReadonlyMap<Id, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => rename(item, names));
  if (!isRecord(value)) return value;
  const copied = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rename(inner, names)]));
  return typeof value['personId'] === 'string' ? { ...copied, name: names.get(value['personId']) } : copied;
}

/** What a repeat of the command re-reads: every id that its input names at the top, made or changed, and the entries that it wrote. */
export function effectOf(input: Input, more: Effect): Effect {
  const named = Object.entries(input).filter((pair): pair is [string, Id | Id[]] => /Ids?$/.test(pair[0])
    && (typeof pair[1] === 'string' || (Array.isArray(pair[1]) && pair[1].every((id) => typeof id === 'string'))));
  return { ...Object.fromEntries(named), ...more };
}
