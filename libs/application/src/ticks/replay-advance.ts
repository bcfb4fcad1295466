import type { Id, Instant } from '#domain';
import { type CommandRefused, RolledBack, rollBack } from '../commands/command-result.ts';
import type { ReplayClock } from '../ports/clock-work.ts';
import type { Transaction, UnitOfWork } from '../ports/unit-of-work.ts';
import { OrganisationDrain } from './organisation-drain.ts';
import type { Tick } from './tick.ts';

/** `jump`: everything that came due in between is fired at `to`, as after an outage; else each due instant is visited in order. */
export interface Advance { readonly to: Instant; readonly jump: boolean }
export type AdvanceResult = { readonly ok: true; readonly now: Instant; readonly fired: number; readonly alarmed: number } | CommandRefused;

export interface ReplayParts {
  readonly unitOfWork: UnitOfWork;
  readonly clock: ReplayClock;
  /** Timers first: the outbox then holds what they said. A digest is prepared for the morning that time comes to rest on, as after an outage; none for those passed over. */
  readonly ticks: { readonly timers: Tick; readonly outbox: Tick; readonly rounds?: Tick; readonly digest?: Tick };
  /** Waits a moment while another worker holds what is still overdue. */
  readonly pause: () => Promise<void>;
}

/** Moves a replay organisation's time, and comes back when nothing is overdue (engine.md section 7). Refuses any other organisation. */
export class ReplayAdvance {
  readonly #parts: ReplayParts;

  constructor(parts: ReplayParts) {
    this.#parts = parts;
  }

  async advance(organisationId: Id, { to, jump }: Advance): Promise<AdvanceResult> {
    const total = { fired: 0, alarmed: 0 };
    try {
      for (let now: Instant | null = null; now !== to;) {
        now = await this.#move(organisationId, (due) => jump || due === null || due > to ? to : due, to);
        const { fired, alarmed } = await this.#settle(organisationId);
        total.fired += fired;
        total.alarmed += alarmed;
      }
    } catch (error) {
      if (error instanceof RolledBack) return { ok: false, refusals: error.refusals };
      throw error;
    }
    const { outbox, digest } = this.#parts.ticks;
    if (digest !== undefined) await new OrganisationDrain(digest, organisationId).all();
    await new OrganisationDrain(outbox, organisationId).all();
    return { ok: true, now: to, ...total };
  }

  /** Sets the time to where `aim` says, never backwards, and gives it. */
  #move(organisationId: Id, aim: (due: Instant | null) => Instant, to: Instant): Promise<Instant> {
    return this.#parts.unitOfWork.run(organisationId, async (transaction) => {
      await replayOnly(transaction);
      const now = await transaction.now();
      if (to < now) rollBack('TIME_RUNS_FORWARD', ['to'], { now });
      const aimed = aim(await this.#parts.clock.nextDueAt(transaction));
      const next = aimed < now ? now : aimed;
      await this.#parts.clock.setNow(transaction, next);
      return next;
    });
  }

  /** Fires until nothing is overdue at the present time. An empty claim is not enough: another worker may hold the rest. */
  async #settle(organisationId: Id): Promise<{ readonly fired: number; readonly alarmed: number }> {
    const { timers, rounds } = this.#parts.ticks;
    const drains = [timers, ...(rounds === undefined ? [] : [rounds])].map((tick) => new OrganisationDrain(tick, organisationId));
    for (let fired = 0, alarmed = 0; ;) {
      for (const drain of drains) {
        const { done, alarmed: more } = await drain.all();
        fired += done;
        alarmed += more;
      }
      if (!await this.#overdue(organisationId)) return { fired, alarmed };
      await this.#parts.pause();
    }
  }

  #overdue(organisationId: Id): Promise<boolean> {
    return this.#parts.unitOfWork.run(organisationId, async (transaction) => {
      const due = await this.#parts.clock.nextDueAt(transaction);
      return due !== null && due <= await transaction.now();
    });
  }
}

async function replayOnly(transaction: Transaction): Promise<void> {
  const { kind } = await transaction.organisation();
  if (kind !== 'REPLAY') rollBack('NOT_REPLAY');
}
