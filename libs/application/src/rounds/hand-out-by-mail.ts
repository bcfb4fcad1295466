import { randomBytes, randomInt } from 'node:crypto';
import { CODE_LENGTH, codeOf, type Id } from '#domain';
import type { Delivery } from '../ports/mail.ts';
import type { HandOut, Mailbox, RoundInvitations, RoundPost } from '../ports/round-invitations.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import { hashRoundCode } from './hash-round-code.ts';

/** Mails on their way at once: as many may hold two codes after a worker has been killed. */
export const IN_FLIGHT = 5;
const ATTEMPTS = 3;

export interface HandOutParts { readonly unitOfWork: UnitOfWork; readonly invitations: RoundInvitations; readonly post: RoundPost; /** `derivedSecret(secret, 'round-code')` */ readonly codeKey: string }

interface Given { readonly to: Mailbox; readonly code: string | null }

/**
 * Hands out codes by mail: draws them all in one transaction, keeps their plain text in memory alone, and mails in an order that is that of nothing else. Killed on the way,
 * the next hand-out draws anew for those who are not marked, so that nobody is left without a working code.
 */
export class HandOutByMail {
  readonly #parts: HandOutParts;

  constructor(parts: HandOutParts) { this.#parts = parts; }

  /** Hands out whatever one organisation has waiting. Gives how many mails were handed over. */
  async run(organisationId: Id): Promise<number> {
    const { unitOfWork, invitations } = this.#parts;
    for (let sent = 0; ;) {
      const taken = await unitOfWork.run(organisationId, (transaction) => invitations.take(transaction));
      if (taken === null) return sent;
      const given = [...await this.#draw(organisationId, taken), ...taken.unreminded.map((to): Given => ({ to, code: null }))];
      const handed = await this.#mail(organisationId, taken, shuffled(given));
      sent += handed;
      await unitOfWork.run(organisationId, (transaction) => invitations.end(transaction, taken.roundId, handed < given.length));
      if (handed < given.length) return sent;
    }
  }

  async #draw(organisationId: Id, { roundId, uncoded }: HandOut): Promise<readonly Given[]> {
    if (uncoded.length === 0) return [];
    const given = uncoded.map((to) => ({ to, code: newCode() }));
    const codes = given.map(({ to: { groupKey }, code }) => ({ hash: hashRoundCode(code, this.#parts.codeKey), groupKey }));
    await this.#parts.unitOfWork.run(organisationId, (transaction) => this.#parts.invitations.addCodes(transaction, roundId, codes, { byMail: codes.length, inFlight: IN_FLIGHT }));
    return given;
  }

  /** At most five at once. What cannot be handed over now is tried again after the others, a few times; then it waits for the next hand-out. */
  async #mail(organisationId: Id, taken: HandOut, given: readonly Given[]): Promise<number> {
    const waiting = given.map((one) => ({ ...one, attempt: 1 }));
    let handed = 0;
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const delivery = await this.#parts.post.invite(next.to, taken.about, next.code);
        if (delivery.kind === 'LATER') {
          if (next.attempt < ATTEMPTS) waiting.push({ ...next, attempt: next.attempt + 1 });
          continue;
        }
        handed += 1;
        await this.#mark(organisationId, taken, next, delivery);
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
    return handed;
  }

  #mark(organisationId: Id, { roundId, reminder }: HandOut, { to: { personId }, code }: Given, delivery: Delivery): Promise<void> {
    const { unitOfWork, invitations } = this.#parts;
    return unitOfWork.run(organisationId, (transaction) => (code === null ? invitations.markReminded(transaction, roundId, personId, reminder)
      : invitations.mark(transaction, roundId, personId, delivery.kind === 'DELIVERED' ? 'SENT' : 'PAPER')));
  }
}

/** A fresh code. */
export const newCode = (): string => codeOf(randomBytes(CODE_LENGTH));

/** In an order that follows from nothing (Fisher and Yates). */
export function shuffled<T>(list: readonly T[]): T[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
