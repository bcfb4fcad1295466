import type { ObjectionAnswerInput, ObjectionsPageQuery, ProcessObjectionFilter } from '../../generated/pages/objections/query.ts';
import { type Dates, osloDate } from '../../language/dates.ts';
import type { Translate } from '../../language/messages.ts';
import { csvOf } from '../../parts/csv.ts';
import { OBJECTION_KINDS, type objectionTexts } from '../../parts/objection-texts.ts';
import type { texts } from './texts.ts';

export type ObjectionNode = ObjectionsPageQuery['objections']['nodes'][number];
export interface Pen { readonly dates: Dates; readonly t: Translate<typeof texts>; readonly kind: Translate<typeof objectionTexts> }

/** The filter in the address: `?svar=venter&hva=CLAIM_CONSULTATION`. What is not known is passed over. */
export function objectionFilterOf(address: URLSearchParams): ProcessObjectionFilter {
  const kind = OBJECTION_KINDS.find((known) => known === address.get('hva'));
  const answer = address.get('svar');
  return { ...(kind !== undefined && { kind: [kind] }), ...(answer === 'venter' && { answered: false }), ...(answer === 'besvart' && { answered: true }) };
}

/** Unanswered first, the earliest deadline first; then the answered, newest first. */
export function objectionsInOrder(objections: readonly ObjectionNode[]): readonly ObjectionNode[] {
  const open = objections.filter(({ answer }) => answer === null).sort((one, other) => one.answerDueOn.localeCompare(other.answerDueOn));
  const done = objections.filter(({ answer }) => answer !== null).sort((one, other) => other.raisedAt.localeCompare(one.raisedAt));
  return [...open, ...done];
}

/** The employer's side answers, and nobody their own. */
export const mayAnswerObjection = ({ viewer }: Pick<ObjectionsPageQuery, 'viewer'>, { by, answer }: Pick<ObjectionNode, 'by' | 'answer'>): boolean =>
  answer === null && by.person?.id !== viewer.person.id && viewer.roles.some((role) => role === 'LEADER' || role === 'HR_ADMIN' || role === 'DECISION_MAKER');

export interface AnswerValues { readonly upheld: string; readonly text: string }
export const NO_ANSWER: AnswerValues = { upheld: '', text: '' };

export const objectionAnswerInput = ({ id, version }: Pick<ObjectionNode, 'id' | 'version'>, { upheld, text }: AnswerValues): ObjectionAnswerInput =>
  ({ objectionId: id, expectedVersion: version, upheld: upheld === 'YES', text: text.trim() });

/** For whom it was raised, as people know it: the union's name, or the safety rep. */
export const raisedFor = (union: string | null, unions: ObjectionsPageQuery['register']['unions'], t: Translate<typeof texts>): string =>
  union === null ? t('safetyRep') : unions.find(({ key }) => key === union)?.name ?? union;

/** What is shown, as a file for a spreadsheet. */
export function objectionsCsv({ objections, register: { unions } }: Pick<ObjectionsPageQuery, 'objections' | 'register'>, { dates, t, kind }: Pen): string {
  const head = (['raised', 'kind', 'matter', 'process', 'unit', 'for', 'raisedBy', 'due', 'outcome', 'answeredOn'] as const).map((key) => t(key));
  return csvOf(head, objectionsInOrder(objections.nodes).map(({ raisedAt, kind: what, matter, initiative, unit, union, by, answerDueOn, answer }) => [
    dates.numeric(osloDate(raisedAt)), kind(what), matter, initiative?.number ?? t('noProcess'), unit.name, raisedFor(union, unions, t), by.name, dates.numeric(answerDueOn),
    answer === null ? t('unanswered') : t(answer.upheld ? 'upheld' : 'rejected'), answer === null ? '' : dates.numeric(osloDate(answer.at)),
  ]));
}
