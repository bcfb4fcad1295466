import type { Selection } from '#application';
import type { Compiler, Place } from './compile.ts';
import { readCursor } from './cursor.ts';
import type { ConnectionField, Direction, Order, Sql } from './model.ts';
import { type PageRows, type PageWindow, PageAnswer } from './page-answer.ts';
import { ReadRefused } from './read-refused.ts';
import { argumentAt } from './statement-draft.ts';

/** Largest page (api.md, Connections). */
export const PAGE_MAX = 100;

/** Reads `first` and `last`; exactly one must be there, 1 to 100. */
export function pageWindow(selection: Selection, keys: readonly string[]): PageWindow {
  const first = argumentAt(selection, 'first');
  const last = argumentAt(selection, 'last');
  if ((first === null) === (last === null)) throw new ReadRefused('BAD_USER_INPUT', `Give either first or last to ${selection.name}, from 1 to ${PAGE_MAX}.`, keys);
  const size = Number(first ?? last);
  if (!Number.isInteger(size) || size < 1 || size > PAGE_MAX) {
    throw new ReadRefused('BAD_USER_INPUT', `${first === null ? 'last' : 'first'} of ${selection.name} must be from 1 to ${PAGE_MAX}, not ${size}.`, keys);
  }
  return { size, backwards: first === null };
}

export interface Sorting { readonly order: Order; readonly direction: Direction; readonly name: string }

function sortingOf(field: ConnectionField, { selection, owner }: Place): Sorting {
  const wanted = (argumentAt(selection, 'orderBy') ?? field.defaultOrder) as { readonly field: string; readonly direction?: Direction };
  const order = field.orders[wanted.field];
  if (order === undefined) throw new Error(`No order ${wanted.field} of ${field.type}`);
  const direction = wanted.direction ?? 'DESC';
  return { order, direction, name: `${owner}.${selection.name}/${wanted.field}/${direction}` };
}

const turned = (direction: Direction): Direction => (direction === 'ASC' ? 'DESC' : 'ASC');
const tieDirection = ({ tie }: Order, direction: Direction): Direction => (tie === 'OPPOSITE' ? turned(direction) : direction);

/** Those after (or before) a cursor, as a range that an index in the same order serves. */
function keysetCondition(compiler: Compiler, sorting: Sorting, { selection, spot: { path, keys } }: Place, { side, self }: { side: 'after' | 'before'; self: Sql }): Sql | null {
  if (argumentAt(selection, side) === null) return null;
  const { order, name, direction } = sorting;
  const position = (given: unknown): { readonly key: string; readonly id: string | null } => {
    const read = typeof given === 'string' ? readCursor(given, name, compiler.keysOf) : 'FORGED';
    if (read === 'OTHER_ORDER') throw new ReadRefused('BAD_USER_INPUT', `The cursor in ${side} belongs to another list or another order. Start again without it when the order changes.`, keys);
    if (read === 'FORGED') throw new ReadRefused('BAD_USER_INPUT', `The cursor in ${side} is none that this API gave. Use endCursor or startCursor of a page as it is.`, keys);
    return read;
  };
  const parameter = (part: 'key' | 'id', type: string): Sql =>
    compiler.draft.parameter(`${path.join('.')}:${side}.${part}`, type, (_, at) => position(argumentAt(at(path), side))[part]);
  const than = (way: Direction): Sql => ((way === 'ASC') === (side === 'after') ? '>' : '<');
  const key = order.key(self);
  const bound = parameter('key', order.type);
  const further = than(direction);
  if (order.tie === null) return `${key} ${further} ${bound}`;
  return `${key} ${further}= ${bound} and (${key} ${further} ${bound} or ${self}.id ${than(tieDirection(order, direction))} ${parameter('id', 'uuid')})`;
}

/** A page by keyset, as one JSON object with what was asked of edges, nodes, pageInfo and totalCount. */
export function compileConnection(compiler: Compiler, field: ConnectionField, place: Place): Sql {
  const { selection, spot } = place;
  const { draft } = compiler;
  const window = pageWindow(selection, spot.keys);
  const sorting = sortingOf(field, place);
  const self = draft.alias();
  const source = compiler.source(field.type, field.rows, self, place);
  const page = source === null ? null : pageRows(compiler, sorting, place, { self, window, source });
  const answer = new PageAnswer(compiler, { field, selection, window, sorting, page });
  const columns = selection.selections.map((child, index) => {
    const within = { path: [...spot.path, index], keys: [...spot.keys, child.responseKey] };
    const sql = child.name === 'totalCount' ? (source === null ? '0' : `(select count(*) from ${source.from}${source.where})`) : answer.part(child, within);
    return `${sql} as ${compiler.key(child, within)}`;
  });
  const c = draft.alias('c');
  const from = answer.from;
  return `(select row_to_json(${c}) from (select ${columns.join(', ')}${from === null ? '' : ` from ${from}`}) ${c})`;
}

/** The page's rows in the order they are read; one more than asked for where it must be known whether there are more. */
function pageRows(compiler: Compiler, sorting: Sorting, place: Place, { self, window, source }: { self: Sql; window: PageWindow; source: { from: Sql; where: Sql } }): PageRows {
  const keysets = (['after', 'before'] as const).flatMap((side) => keysetCondition(compiler, sorting, place, { side, self }) ?? []);
  const where = [source.where === '' ? [] : source.where.slice(' where '.length), ...keysets.map((keyset) => `(${keyset})`)].flat().join(' and ');
  const way = window.backwards ? turned(sorting.direction) : sorting.direction;
  const tie = sorting.order.tie === null ? '' : `, ${self}.id ${tieDirection(sorting.order, way)}`;
  const order = `order by ${sorting.order.key(self)} ${way}${tie}`;
  return (more) => `(select ${self}.* from ${source.from}${where === '' ? '' : ` where ${where}`} ${order} limit ${window.size + (more ? 1 : 0)})`;
}
