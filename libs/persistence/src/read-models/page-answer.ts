import type { Selection } from '#application';
import type { Compiler, Spot } from './compile.ts';
import type { Sorting } from './connection.ts';
import { cursorSql, markSql } from './cursor.ts';
import { literal } from './literal.ts';
import type { ConnectionField, Sql } from './model.ts';
import { argumentAt } from './statement-draft.ts';

/** A page's size and end: from the start, or from the end. */
export interface PageWindow { readonly size: number; readonly backwards: boolean }

/** FROM item of the page's rows in the order they are read, with one more if asked. */
export type PageRows = (more: boolean) => Sql;

/** What a page is answered from; `page` null where the viewer sees no rows of the type. */
export interface PagePlan {
  readonly field: ConnectionField;
  readonly selection: Selection;
  readonly window: PageWindow;
  readonly sorting: Sorting;
  readonly page: PageRows | null;
}

/**
 * Puts a connection's answer together from one pass over the page. The rows come numbered only where something asks for their number, and
 * one more than asked for is read only to learn whether there are more.
 */
export class PageAnswer {
  readonly #compiler: Compiler;
  readonly #plan: PagePlan;
  readonly #type: string;
  readonly #more: boolean;
  readonly #inner: Sql[] = [];
  /** Alias of the page, and of the row it is made from. */
  readonly #p: Sql;
  readonly #b: Sql;
  #numbered = false;
  #marked = false;
  #counted = false;

  constructor(compiler: Compiler, plan: PagePlan) {
    this.#compiler = compiler;
    this.#plan = plan;
    this.#type = plan.field.type;
    this.#p = compiler.draft.alias('p');
    this.#b = compiler.draft.alias('b');
    const asked = plan.selection.selections.filter(({ name }) => name === 'pageInfo').flatMap(({ selections }) => selections);
    this.#more = asked.some(({ name }) => name === (plan.window.backwards ? 'hasPreviousPage' : 'hasNextPage'));
  }

  /** SQL of one selected field of the connection; over the rows of `from`, which must be asked for last. */
  part(child: Selection, spot: Spot): Sql {
    switch (child.name) {
      case '__typename': return `${literal(`${this.#type}Connection`)}::text`;
      case 'nodes': return this.#all(this.#node(child, spot));
      case 'edges': return this.#all(this.#edge(child, spot));
      case 'pageInfo': return this.#pageInfo(child, spot);
      default: throw new Error(`No read model of ${this.#type}Connection.${child.name}`);
    }
  }

  /** FROM item of the page; null where no part reads from it. */
  get from(): Sql | null {
    const columns = [...this.#inner];
    if (this.#marked) columns.push(`${this.#mark} as mark`);
    if (this.#numbered) columns.push('row_number() over () as n');
    if (this.#counted) columns.push('count(*) over () as m');
    return this.#plan.page === null || columns.length === 0 ? null : `(select ${columns.join(', ')} from ${this.#plan.page(this.#more)} ${this.#b}) ${this.#p}`;
  }

  get #mark(): Sql {
    const { order } = this.#plan.sorting;
    return markSql(order.key(this.#b), order.tie === null ? null : `${this.#b}.id`);
  }

  get #number(): Sql {
    this.#numbered = true;
    return `${this.#p}.n`;
  }

  /** Leaves out the row that was read only to learn whether there are more. */
  get #ofThePage(): Sql { return this.#more ? ` filter (where ${this.#number} <= ${this.#plan.window.size})` : ''; }

  #cursor(mark: Sql): Sql {
    const { draft, keysOf } = this.#compiler;
    const { name } = this.#plan.sorting;
    const keys = keysOf(name);
    return cursorSql(mark, draft.parameter(`order ${name}`, 'text', () => name), {
      inner: draft.parameter(`inner ${name}`, 'bytea', () => keys.inner), outer: draft.parameter(`outer ${name}`, 'bytea', () => keys.outer),
    });
  }

  #node({ selections }: Selection, spot: Spot): Sql {
    return this.#compiler.object(this.#compiler.model(this.#type), this.#b, selections, spot);
  }

  #edge({ selections }: Selection, spot: Spot): Sql {
    const x = this.#compiler.draft.alias('x');
    const columns = selections.map((part, index) => {
      const within = { path: [...spot.path, index], keys: [...spot.keys, part.responseKey] };
      return `${this.#edgePart(part, within)} as ${this.#compiler.key(part, within)}`;
    });
    return `(select row_to_json(${x}) from (select ${columns.join(', ')}) ${x})`;
  }

  #edgePart(part: Selection, spot: Spot): Sql {
    switch (part.name) {
      case '__typename': return `${literal(`${this.#type}Edge`)}::text`;
      case 'cursor': return this.#cursor(this.#mark);
      case 'node': return this.#node(part, spot);
      default: throw new Error(`No read model of ${this.#type}Edge.${part.name}`);
    }
  }

  /** One value of every row of the page, as a JSON array in the order of the list. */
  #all(value: Sql): Sql {
    if (this.#plan.page === null) return `'[]'::json`;
    const name = `a${this.#inner.length}`;
    this.#inner.push(`${this.#more ? `case when row_number() over () <= ${this.#plan.window.size} then ${value} end` : value} as ${name}`);
    const order = this.#plan.window.backwards ? ` order by ${this.#number} desc` : '';
    return `coalesce(json_agg(${this.#p}.${name}${order})${this.#ofThePage}, '[]'::json)`;
  }

  /** Built of pairs, for aggregates cannot stand in a subselect of the query they belong to. Once per page, so the slower way does no harm. */
  #pageInfo({ selections }: Selection, spot: Spot): Sql {
    const pairs = selections.map((part) => {
      this.#compiler.key(part, { path: spot.path, keys: [...spot.keys, part.responseKey] });
      return `${literal(part.responseKey)}::text, ${this.#pageInfoPart(part)}`;
    });
    return `json_build_object(${pairs.join(', ')})`;
  }

  #pageInfoPart({ name }: Selection): Sql {
    const { window: { backwards }, selection } = this.#plan;
    switch (name) {
      case '__typename': return `'PageInfo'::text`;
      case 'hasNextPage': return backwards ? String(argumentAt(selection, 'before') !== null) : this.#isMore;
      case 'hasPreviousPage': return backwards ? this.#isMore : String(argumentAt(selection, 'after') !== null);
      case 'startCursor': return this.#endCursor(backwards);
      case 'endCursor': return this.#endCursor(!backwards);
      default: throw new Error(`No read model of PageInfo.${name}`);
    }
  }

  get #isMore(): Sql { return this.#plan.page === null ? 'false' : `coalesce(bool_or(${this.#number} > ${this.#plan.window.size}), false)`; }

  get #lastNumber(): Sql {
    this.#counted = true;
    return this.#more ? `least(${this.#p}.m, ${this.#plan.window.size})` : `${this.#p}.m`;
  }

  /** Cursor of the row that was read last, or first. No aggregate here may ask for an order of its own: the planner would sort the others' input too. */
  #endCursor(last: boolean): Sql {
    if (this.#plan.page === null) return 'null::text';
    this.#marked = true;
    return this.#cursor(`max(${this.#p}.mark) filter (where ${this.#number} = ${last ? this.#lastNumber : 1})`);
  }
}
