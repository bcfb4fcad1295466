import type { Selection, Viewer } from '#application';
import type { Access } from './access.ts';
import { jsonLiteral } from './literal.ts';
import type { Scope, Sql } from './model.ts';

/** Where a selection stands: indexes from the roots down. The same in every request of one shape. */
export type SelectionPath = readonly number[];

/** What a parameter is made from at each request. */
export type ParameterSource = (viewer: Viewer, at: (path: SelectionPath) => Selection) => unknown;

/** A statement in the making: numbers its parameters and aliases, and gathers what is stated once at its head. */
export class StatementDraft {
  readonly access: Access;
  readonly #sources: ParameterSource[] = [];
  readonly #known = new Map<string, Sql>();
  readonly #heads = new Map<string, Sql>();
  #aliases = 0;

  constructor(access: Access) {
    this.access = access;
  }

  alias(letter = 't'): Sql {
    this.#aliases += 1;
    return `${letter}${this.#aliases}`;
  }

  /** A parameter; the same key gives the same one. */
  parameter(key: string, type: string, source: ParameterSource): Sql {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = `${MARK}${this.#sources.push(source) - 1}${MARK}::${type}`;
    this.#known.set(key, made);
    return made;
  }

  /** A value reckoned once for the whole statement. */
  head(name: string, columns: string, query: () => Sql): Sql {
    if (!this.#heads.has(name)) {
      this.#heads.set(name, '');
      this.#heads.set(name, `${name}(${columns}) as materialized (${query()})`);
    }
    return name;
  }

  get organisation(): Sql { return this.parameter('organisation', 'uuid', ({ organisationId }) => organisationId); }
  get me(): Sql { return this.parameter('me', 'uuid', ({ personId }) => personId); }
  get unions(): Sql { return this.parameter('unions', 'text[]', ({ offices }) => offices.flatMap(({ union }) => union ?? [])); }

  get levels(): Sql {
    const held = this.parameter('levels', 'uuid[]', ({ offices }) => offices.map(({ unitId }) => unitId));
    return `(select ids from ${this.head('level', 'ids', () => `select array(select u.id from unit u where u.path && ${held})`)})`;
  }

  get now(): Sql { return `(select "now" from ${this.#clock()})`; }
  get today(): Sql { return `(select today from ${this.#clock()})`; }
  #clock(): Sql {
    return this.head('clock', '"now", today', () => `select n.at, (n.at at time zone 'Europe/Oslo')::date from (select medvirk_now(${this.organisation}) as at offset 0) n`);
  }

  constant(name: string, value: unknown): Sql {
    return `(select v from ${this.head(name, 'v', () => `select ${jsonLiteral(value)}`)})`;
  }

  viewer(name: Parameters<Scope['viewer']>[0]): Sql {
    switch (name) {
      case 'roles': return this.parameter('roles', 'text[]', ({ roles }) => roles);
      case 'scopes': return this.parameter('scopes', 'text[]', ({ scopes }) => scopes?.map((scope) => scope.toUpperCase().replace(':', '_')) ?? null);
      case 'language': return this.parameter('language', 'text', ({ language }) => language.toUpperCase());
      case 'offices': return this.parameter('offices', 'uuid[]', ({ offices }) => offices.map(({ officeId }) => officeId));
    }
  }

  /** The whole statement: heads before the body, and the parameters that are really in it, numbered as PostgreSQL wants them. */
  finish(body: Sql): { readonly text: Sql; readonly parameters: readonly ParameterSource[] } {
    const whole = `${this.#heads.size === 0 ? '' : `with ${[...this.#heads.values()].join(', ')} `}${body}`;
    const used: number[] = [];
    const text = whole.replaceAll(PARAMETER, (_, index: string) => {
      const known = used.indexOf(Number(index));
      return `$${known >= 0 ? known + 1 : used.push(Number(index))}`;
    });
    return { text, parameters: used.map((index) => this.#sources[index]!) };
  }
}

/** Stands around a parameter's index in the draft; a control character, so that no name or constant can look like one. */
const MARK = '\u0001';
const PARAMETER = /\u0001(\d+)\u0001/g;

/** Looks up a selection by its path. */
export const selectionAt = (roots: readonly Selection[]) => (path: SelectionPath): Selection => {
  let list = roots;
  let found: Selection | undefined;
  for (const index of path) {
    found = list[index];
    list = found?.selections ?? [];
  }
  if (found === undefined) throw new Error(`The selection has no field at ${path.join('.')}; its shape is not the one that was compiled`);
  return found;
};

/** The value of an argument by its path, such as `filter.unitId`; undefined and null are the same. */
export function argumentAt(selection: Selection, path: string): unknown {
  let found: unknown = selection.arguments;
  for (const key of path.split('.')) found = typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>)[key] : null;
  return found ?? null;
}
