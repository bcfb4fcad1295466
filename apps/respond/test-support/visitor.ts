import { randomBytes } from 'node:crypto';
import { hashRoundCode } from '#application';
import { type Language, codeOf } from '#domain';
import { answerVisit, type VisitParts } from '../src/answer-visit.ts';
import { EntryPasses } from '../src/entry-pass.ts';
import { GuessBrake } from '../src/guess-brake.ts';
import type { Page } from '../src/pages/page.ts';
import type { OpenRound } from '../src/store/respondent-store.ts';
import { filled } from './filled-form.ts';
import { RememberedStore, ROUND } from './open-round.ts';

export const CODE_KEY = 'a key of codes with at least 32 signs';

/** The pages over a store in memory, with a clock that stands until it is moved. */
export interface Bed { readonly parts: VisitParts; readonly store: RememberedStore; readonly waited: number[]; nowMs: number; newCode(round?: OpenRound): string }

export function bed(): Bed {
  const store = new RememberedStore();
  const waited: number[] = [];
  const made: Bed = {
    store, waited, nowMs: 0,
    newCode: (round = ROUND) => {
      const code = codeOf(randomBytes(8));
      store.rounds.set(hashRoundCode(code, CODE_KEY).toString('hex'), round);
      return code;
    },
    parts: { store, codeKey: CODE_KEY, passes: new EntryPasses(CODE_KEY), brake: new GuessBrake(0), nowMs: () => made.nowMs, pause: (ms) => { waited.push(ms); return Promise.resolve(); } },
  };
  return made;
}

/** Somebody with a browser without scripts: what is on the page is all they can send. */
export class Visitor {
  readonly #parts: VisitParts;
  readonly pages: Page[] = [];

  constructor(parts: VisitParts) { this.#parts = parts; }

  get html(): string { return this.pages.at(-1)!.html; }

  async enter(code: string, language?: Language): Promise<this> {
    const form = new URLSearchParams({ k: code });
    if (language !== undefined) form.set('l', language);
    this.pages.push(await answerVisit(this.#parts, form, null));
    return this;
  }

  async does(typed: Readonly<Record<string, string | readonly string[]>>): Promise<this> {
    this.pages.push(await answerVisit(this.#parts, filled(this.html, typed), null));
    return this;
  }
}
