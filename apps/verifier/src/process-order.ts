import type { Json } from './canonical.ts';
import { placed } from './judge-numbers.ts';
import type { ProvedEntry } from './proved-entry.ts';

/** A step of the process, by the place of its entry in the list. */
export interface Step { readonly entry: number; readonly index: number; readonly recordedAt: string }

/**
 * Whether information came before consultation and consultation before a decision, by places in the log.
 * NOT_IN_ORDER says nothing against the log: it may truly tell of a process that went wrong. NOT_SHOWN: a step is not in this pack.
 */
export interface DecisionOrder {
  readonly decision: Step;
  readonly title: string | null;
  readonly information: Step | null;
  readonly consultation: Step | null;
  /** A substantial change of the proposal after the consultation. */
  readonly changedAfter: Step | null;
  readonly state: 'IN_ORDER' | 'NOT_IN_ORDER' | 'NOT_SHOWN';
}

/** Kinds of a matter on an agenda that are a consultation; the others inform or ask for advice. */
const CONSULTS = new Set(['CONSULT', 'AGREE', 'NEGOTIATE']);

/** The order of every decision among the entries whose place is shown. */
export function processOrder(entries: readonly ProvedEntry[]): readonly DecisionOrder[] {
  const steps = placed(entries).map(({ one, at }) => ({ one, step: { entry: at, index: one.index, recordedAt: one.frame.recordedAt } }));
  const consulting = meetingsThatConsult(entries);
  const isConsultation = ({ frame: { type, initiative }, payload }: ProvedEntry, of: string | null): boolean => initiative === of && type === 'meeting.held' && consulting(fact(payload, 'meetingId'));
  const isA = (wanted: string, { frame }: ProvedEntry, of: string | null): boolean => frame.type === wanted && frame.initiative === of;
  return steps.filter(({ one }) => one.frame.type === 'decision.made').map(({ one: { frame, payload }, step: decision }) => {
    const here = (test: (one: ProvedEntry) => boolean): readonly Step[] => steps.filter(({ one }) => test(one)).map(({ step }) => step);
    const information = here((one) => isA('package.delivered', one, frame.initiative));
    const consultations = here((one) => isConsultation(one, frame.initiative));
    const consultation = consultations.filter(({ index }) => index < decision.index).at(-1) ?? consultations[0] ?? null;
    const informed = information.find(({ index }) => index < (consultation ?? decision).index) ?? information[0] ?? null;
    const changed = here((one) => isA('proposal.put', one, frame.initiative) && fact(one.payload, 'substantial') === true)
      .find(({ index }) => consultation !== null && index > consultation.index && index < decision.index) ?? null;
    const title = fact(payload, 'title');
    return { decision, title: typeof title === 'string' ? title : null, information: informed, consultation, changedAfter: changed, state: stateOf({ informed, consultation, changed, decision }) };
  });
}

function stateOf({ informed, consultation, changed, decision }: { informed: Step | null; consultation: Step | null; changed: Step | null; decision: Step }): DecisionOrder['state'] {
  if (informed === null || consultation === null) return 'NOT_SHOWN';
  return informed.index < consultation.index && consultation.index < decision.index && changed === null ? 'IN_ORDER' : 'NOT_IN_ORDER';
}

/** Whether a meeting consulted: one of its matters, planned or recorded, was of such a kind. Unknown kinds do not count. */
function meetingsThatConsult(entries: readonly ProvedEntry[]): (meetingId: Json | undefined) => boolean {
  const meetings = new Set(entries.filter(({ frame: { type }, payload }) => (type === 'meeting.planned' || type === 'record.drafted') && CONSULTS.has(String(fact(payload, 'intensity'))))
    .map(({ payload }) => fact(payload, 'meetingId')));
  return (meetingId) => meetingId !== undefined && meetings.has(meetingId);
}

function fact(payload: ProvedEntry['payload'], member: string): Json | undefined {
  const whole = payload?.['fact'];
  return whole !== null && typeof whole === 'object' && !Array.isArray(whole) ? whole[member] : undefined;
}
