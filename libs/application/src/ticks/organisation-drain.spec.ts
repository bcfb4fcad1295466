import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OrganisationDrain } from './organisation-drain.ts';
import { runTick } from './run-tick.ts';
import { BatchFailed, type Tick } from './tick.ts';

/** Rows that are worked off in order; poisonous ones make their whole batch fail. */
class Rows {
  readonly done: number[] = [];
  readonly alarmed: number[] = [];
  waiting: number[];
  transactions = 0;
  readonly #poison: ReadonlySet<number>;

  constructor(count: number, poison: readonly number[]) {
    this.waiting = Array.from({ length: count }, (_, index) => index);
    this.#poison = new Set(poison);
  }

  take(limit: number, cause: unknown = new TypeError('poison')): number {
    this.transactions += 1;
    const batch = this.waiting.slice(0, limit);
    const bad = batch.find((row) => this.#poison.has(row));
    const [first] = batch;
    if (bad !== undefined && first !== undefined) throw new BatchFailed(batch.length, () => this.#alarm(first), cause);
    this.waiting = this.waiting.slice(limit);
    this.done.push(...batch);
    return batch.length;
  }

  #alarm(row: number): Promise<void> {
    this.alarmed.push(row);
    this.waiting = this.waiting.filter((other) => other !== row);
    return Promise.resolve();
  }
}

const tickOver = (organisations: Readonly<Record<string, Rows>>, batchSize = 8, cause?: unknown): Tick => ({
  name: 'timers', batchSize,
  organisations: () => Promise.resolve(Object.keys(organisations).filter((name) => (organisations[name]?.waiting.length ?? 0) > 0)),
  run: (name, limit) => new Promise((resolve) => { resolve(organisations[name]?.take(limit, cause) ?? 0); }),
});

describe('draining one organisation', () => {
  it('works off everything, once each, whatever rows are poisonous, and alarms exactly those', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 60 }), fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { maxLength: 6 }), fc.integer({ min: 1, max: 16 }), async (count, poison, batchSize) => {
      const rows = new Rows(count, poison);
      await new OrganisationDrain(tickOver({ a: rows }, batchSize), 'a').all();
      const bad = poison.filter((row) => row < count).toSorted((a, b) => a - b);
      expect(rows.alarmed).toEqual(bad);
      expect(rows.done).toEqual(Array.from({ length: count }, (_, index) => index).filter((row) => !bad.includes(row)));
    }));
  });

  it('finds one poisonous row of 512 by halving', async () => {
    const rows = new Rows(512, [300]);
    await new OrganisationDrain(tickOver({ a: rows }, 512), 'a').all();
    expect(rows.alarmed).toEqual([300]);
    expect(rows.transactions).toBeLessThan(24);
  });

  it.each(['ECONNREFUSED', '53100', '40001'])('alarms no row when the store is at fault (%s)', async (code) => {
    const rows = new Rows(4, [0]);
    const fault = Object.assign(new Error('the store'), { code });
    await expect(new OrganisationDrain(tickOver({ a: rows }, 8, fault), 'a').all()).rejects.toThrow('A batch of 4 failed');
    expect(rows.alarmed).toEqual([]);
    expect(rows.waiting).toHaveLength(4);
  });
});

describe('running a tick', () => {
  it('goes on until every claim comes back empty', async () => {
    const organisations = { a: new Rows(20, []), b: new Rows(3, [1]), c: new Rows(0, []) };
    expect(await runTick(tickOver(organisations))).toEqual({ done: 22, alarmed: 1 });
  });

  it('keeps no small organisation waiting for a large one', async () => {
    const order: string[] = [];
    const organisations: Record<string, Rows> = { large: new Rows(64, []), small: new Rows(1, []) };
    const tick = tickOver(organisations);
    await runTick({ ...tick, run: (name, limit) => { order.push(name); return tick.run(name, limit); } }, 1);
    expect(order.indexOf('small')).toBe(1);
  });

  it('leaves an organisation that fails for the next sweep, and does the others', async () => {
    const good = new Rows(5, []);
    const tick = tickOver({ bad: new Rows(5, []), good });
    const failing: Tick = { ...tick, run: (name, limit) => (name === 'bad' ? Promise.reject(new Error('no connection')) : tick.run(name, limit)) };
    await expect(runTick(failing)).rejects.toThrow('failed in 1 organisation');
    expect(good.done).toHaveLength(5);
  });
});
