import type { ConsultationStep, PartyStanding } from '../involvement/consultation-standing.ts';
import type { Finding } from './criterion.ts';
import { earliest, missing, waiting } from './finding.ts';

/** The mutation that takes each step; null where only time does. */
const MUTATIONS: Readonly<Record<ConsultationStep, string | null>> = {
  SUMMON: 'meetingSummon', MEET: null, HOLD: 'meetingHold', CONFIRM_HELD: 'meetingConfirmHeld', DRAFT_RECORD: 'recordDraft', SEND_RECORD: 'recordSend', SIGN: 'recordSign', SCAN_UNOPPOSED: null,
};

/** What the parties without an exit wait for. `missing.mutation` names the next step. Call it only while some party lacks an exit. */
export function consultationProgress(standing: readonly PartyStanding[]): Finding {
  const left = standing.filter(({ state }) => state !== 'EXIT');
  const parties = left.map(({ party }) => party.name);
  const evidence = standing.flatMap((one) => (one.state === 'EXIT' ? one.exit.evidence : []));
  const waits = left.filter((one) => one.state === 'WAITING');
  const [first] = waits;
  if (first === undefined || waits.length < left.length) return missing({ parties, mutation: 'meetingPlan' }, { evidence });
  const on = [...new Map(waits.map((one) => [`${one.on.kind} ${one.on.id} ${one.on.name}`, one.on])).values()];
  return waiting(on, earliest(waits.map(({ since }) => since)), { parties, step: first.step, mutation: MUTATIONS[first.step] },
    { evidence, reviewAt: earliest(waits.map(({ reviewAt }) => reviewAt)) });
}
