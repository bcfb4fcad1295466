import type { FileMark } from '../../form/file-field.tsx';
import type { ActivityDocumentInput, DocumentationPageQuery } from '../../generated/pages/documentation/query.ts';

type InitiativeAnswer = NonNullable<DocumentationPageQuery['initiative']>;
type ActivityAnswer = InitiativeAnswer['stages'][number]['activities'][number];

export interface DocumentationValues { readonly activity: string; readonly part: string; readonly title: string; readonly note: string; readonly attachment: FileMark | null; readonly occurredOn: string }

/** Activities of stages begun and of the present one; those of later stages cannot have been done as part of the process. */
export const activitiesOf = ({ stages }: Pick<InitiativeAnswer, 'stages'>): readonly ActivityAnswer[] => stages.filter(({ state }) => state !== 'UPCOMING').flatMap(({ activities }) => activities).toReversed();

export function documentationValues(activities: readonly ActivityAnswer[], wanted: string | null): DocumentationValues {
  return { activity: activities.some(({ key }) => key === wanted) ? wanted ?? '' : '', part: '', title: '', note: '', attachment: null, occurredOn: '' };
}

export const documentationInput = (initiativeId: string, { activity, part, title, note, attachment, occurredOn }: DocumentationValues): ActivityDocumentInput => ({
  initiativeId, activity, part: part === '' ? null : part, title: title.trim(), note: note.trim(), attachment: attachment ?? { name: '', sha256: '', bytes: 0 }, occurredOn: occurredOn === '' ? null : occurredOn,
});
