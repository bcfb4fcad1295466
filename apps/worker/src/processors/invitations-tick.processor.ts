import type { HandOutByMail, RoundInvitations } from '#application';
import type { JobHandler } from '#jobs';
import type { WorkerMetrics } from '../metrics.ts';

const ORGANISATIONS_AT_A_TIME = 100;

/** Hands out codes of open rounds by mail, and reminds those who were asked. Does nothing where no mail server is set up: codes then go out on paper. */
export class InvitationsTickProcessor implements JobHandler {
  readonly job = 'invitations.tick';
  readonly #invitations: RoundInvitations;
  readonly #handOut: HandOutByMail | null;
  readonly #metrics: WorkerMetrics;

  constructor(invitations: RoundInvitations, handOut: HandOutByMail | null, metrics: WorkerMetrics) {
    this.#invitations = invitations;
    this.#handOut = handOut;
    this.#metrics = metrics;
  }

  async handle(): Promise<void> {
    if (this.#handOut === null) return;
    let done = 0;
    for (const organisationId of await this.#invitations.organisationsWithRoundMail(ORGANISATIONS_AT_A_TIME)) done += await this.#handOut.run(organisationId);
    this.#metrics.worked(this.job, { done, alarmed: 0 });
  }
}
