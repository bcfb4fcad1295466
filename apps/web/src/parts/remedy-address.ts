/** Where the form for a mutation stands. The gate's buttons and the tasks' buttons lead here; a test holds that every remedy of the catalogue of criteria has one. */
const FORMS: Readonly<Record<string, string>> = {
  activityDocument: 'dokumentasjon/ny',
  decisionCommunicate: 'beslutning',
  decisionMake: 'beslutning/ny',
  gateOverride: 'for-beslutning',
  groupsSnapshot: 'deltakere/grupper',
  initiativeSchedule: 'frister',
  mandateState: 'mandat',
  meetingMove: 'moter',
  packageDeliver: 'pakker/ny',
  packageOpen: 'deltakere',
  partyList: 'deltakere/parter',
  preparationAnswer: 'deltakere/forberedelse',
  proposalPut: 'forslag/nytt',
  recordDraft: 'moter',
  recordOpposeScan: 'moter',
  recordSend: 'moter',
  recordSign: 'moter',
  registrationConfirm: 'bekreftelser',
  riskAcceptResidual: 'risiko',
  riskAssess: 'risiko/ny',
  riskStateAsSafetyRep: 'risiko',
  riskTreatInAmu: 'risiko',
  stageAdvance: 'for-beslutning',
  stageReenter: 'for-beslutning',
  statementAnswer: 'innspill',
  meetingSummon: 'moter',
  meetingConfirmAttendance: 'moter',
};

/** Whether the client has a form for a mutation. Where it has none, the gate says in words what is to be done, and shows no button that leads nowhere. */
export const hasForm = (mutation: string): boolean => mutation in FORMS;

/** Kind of package that meets a criterion. */
const PACKAGE_KINDS: Readonly<Record<string, string>> = { 'first-information-given': 'FIRST_INFORMATION', 'meeting-plan-sent': 'MEETING_PLAN', 'information-before-consultation': 'CONSULTATION' };

export interface Asked {
  readonly mutation: string;
  /** The criterion's name in the catalogue, where a gate asks. */
  readonly name?: string;
  /** Data on what is missing, as the gate gives it. */
  readonly missing?: unknown;
}

/** The address of the form that mends something in an initiative; the initiative's own page for what has no form. */
export function remedyAddress(number: string, { mutation, name, missing }: Asked): string {
  const form = FORMS[mutation];
  const base = `/prosesser/${number}`;
  if (form === undefined) return base;
  if (form === 'moter') return `/moter?prosess=${number}`;
  const query = new URLSearchParams();
  const activity = textOf(missing, 'activity');
  if (mutation === 'activityDocument' && activity !== null) query.set('aktivitet', activity);
  const kind = mutation === 'packageDeliver' && name !== undefined ? PACKAGE_KINDS[name] : undefined;
  if (kind !== undefined) query.set('type', kind);
  return query.size === 0 ? `${base}/${form}` : `${base}/${form}?${query.toString()}`;
}

/** A text in data whose shape the API leaves open. */
export function textOf(data: unknown, key: string): string | null {
  if (typeof data !== 'object' || data === null || !(key in data)) return null;
  const value: unknown = Reflect.get(data, key);
  return typeof value === 'string' ? value : null;
}
