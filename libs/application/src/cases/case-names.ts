import { type CivilDate, type ClosedDates, type Id, type Instant, osloDate, osloInstant, plusDays, plusWorkingDays } from '#domain';
import type { NewId } from '../ports/unit-of-work.ts';

type Value = string | readonly string[];

/** A reference that points at nothing: a fault of the case file, told with the place. */
export class UnknownCaseName extends Error {
  override readonly name = 'UnknownCaseName';
  constructor(reference: string, known: Iterable<string>) {
    super(`The case speaks of ${reference}, which no earlier step has named. Known: ${[...known].sort().join(', ')}`);
  }
}

/** What a run's steps call things by. `@name` makes an id, `$name` is what is called so; see `CaseStep`. */
export class CaseNames {
  readonly #values = new Map<string, Value>();
  readonly #newId: NewId;
  readonly #closed: ClosedDates;

  constructor(newId: NewId, closed: ClosedDates, given: Iterable<readonly [string, Value]>) {
    this.#newId = newId;
    this.#closed = closed;
    for (const [name, value] of given) this.#values.set(name, value);
  }

  name(name: string, value: Value): void { this.#values.set(name, value); }

  /** The one id that a name stands for. */
  id(name: string, now: Instant): Id {
    const value = this.#value(name, now);
    if (typeof value !== 'string') throw new UnknownCaseName(`$${name} as one thing`, this.#values.keys());
    return value;
  }

  /** An input with every name put in, whatever its depth. */
  resolve(value: unknown, now: Instant): unknown {
    if (typeof value === 'string') return this.#text(value, now);
    if (Array.isArray(value)) return value.flatMap((item: unknown) => this.resolve(item, now));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const each = entries.find(([key]) => key === '$each');
    if (each !== undefined) return this.#each(String(each[1]), Object.fromEntries(entries.filter(([key]) => key !== '$each')), now);
    return Object.fromEntries(entries.map(([key, inner]) => [key, this.resolve(inner, now)]));
  }

  /** `{ $each: parties, kind: PARTY, id: $item }`: one object for each thing of a list. */
  #each(list: string, pattern: Readonly<Record<string, unknown>>, now: Instant): readonly unknown[] {
    const values = this.#value(list, now);
    if (typeof values === 'string') throw new UnknownCaseName(`$${list} as a list`, this.#values.keys());
    return values.map((item) => {
      this.#values.set('item', item);
      return this.resolve(pattern, now);
    });
  }

  #text(text: string, now: Instant): unknown {
    if (text.startsWith('@')) {
      const id = this.#newId();
      this.#values.set(text.slice(1), id);
      return id;
    }
    if (text.startsWith('$')) return this.#value(text.slice(1), now);
    return text.replace(/\{\{([\w.]+)\}\}/g, (_, name: string) => String(this.#value(name, now)));
  }

  #value(name: string, now: Instant): Value {
    const dated = /^(date|at)\.\+(\d+)(d?)(?:T(\d\d:\d\d))?$/.exec(name);
    if (dated !== null) return this.#date(dated, now);
    return this.#values.get(name) ?? unknown(name, this.#values.keys());
  }

  #date([, kind, count, calendarDays, time]: RegExpExecArray, now: Instant): Value {
    const today: CivilDate = osloDate(now);
    const date = calendarDays === 'd' ? plusDays(today, Number(count)) : plusWorkingDays(today, Number(count), this.#closed);
    return kind === 'date' ? date : osloInstant(date, (time ?? '09:00') as `${string}:${string}`);
  }
}

const unknown = (name: string, known: Iterable<string>): never => { throw new UnknownCaseName(`$${name}`, known); };
