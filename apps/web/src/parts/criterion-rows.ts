import type { Dates } from '../language/dates.ts';
import { osloDate } from '../language/dates.ts';
import type { Language, Words } from '../language/language.ts';
import type { Translate } from '../language/messages.ts';
import { remedyKey, texts } from './criterion-texts.ts';
import { hasForm, remedyAddress, textOf } from './remedy-address.ts';

/** A criterion as the API gives it. */
export interface CriterionAnswer {
  readonly key: string;
  readonly name: string;
  readonly title: Words;
  readonly help: Words;
  readonly force: 'LAW' | 'AGREEMENT' | 'ADVICE';
  readonly state: 'MET' | 'WAITING' | 'MISSING';
  readonly since: string | null;
  readonly missing: unknown;
  readonly reviewAt: string | null;
  readonly documentedByHand: boolean;
  readonly waitingOn: readonly { readonly kind: string; readonly name: string }[];
  readonly legalBasis: readonly { readonly key: string; readonly title: Words; readonly url: string }[];
  readonly evidence: readonly { readonly id: string; readonly type: string; readonly occurredOn: string | null; readonly recordedAt: string }[];
  readonly remedy: { readonly mutation: string; readonly text: Words };
  readonly overriddenBy: { readonly reason: string; readonly by: { readonly name: string } } | null;
}

/** A criterion as the gate shows it: what, how it stands in words, and the button that mends it. */
export interface CriterionRow {
  readonly key: string;
  readonly title: string;
  readonly state: 'MET' | 'WAITING' | 'MISSING';
  readonly force: string;
  readonly shuts: boolean;
  readonly standing: string;
  readonly help: string;
  readonly remedy: string;
  readonly bases: readonly { readonly key: string; readonly title: string; readonly url: string }[];
  readonly button: { readonly label: string; readonly href: string } | null;
}

export interface GatePen { readonly language: Language; readonly dates: Dates; readonly t: Translate<typeof texts>; readonly year: number }

/** Rows of a gate: those that shut it and are unmet first, then unmet advice, then what is met. `mayAct` is whether the reader runs the process. */
export function criterionRows(criteria: readonly CriterionAnswer[], number: string, mayAct: boolean, pen: GatePen): readonly CriterionRow[] {
  return [...criteria].sort((one, other) => rank(one) - rank(other)).map((criterion) => ({
    key: criterion.key, title: criterion.title[pen.language], state: criterion.state, force: pen.t(criterion.force), shuts: criterion.force !== 'ADVICE',
    standing: standingOf(criterion, pen), help: criterion.help[pen.language], remedy: criterion.remedy.text[pen.language],
    bases: criterion.legalBasis.map(({ key, title, url }) => ({ key, title: title[pen.language], url })), button: mayAct ? buttonOf(criterion, number, pen) : null,
  }));
}

const rank = ({ state, force }: CriterionAnswer): number => (state === 'MET' ? 4 : 0) + (force === 'ADVICE' ? 2 : 0) + (state === 'WAITING' ? 1 : 0);

/** Met when; or waiting for whom since when; or missing what. */
function standingOf({ state, since, waitingOn, reviewAt, documentedByHand, evidence, remedy, overriddenBy }: CriterionAnswer, { language, dates, t, year }: GatePen): string {
  if (overriddenBy !== null && state !== 'MET') return t('overridden', { name: overriddenBy.by.name, reason: overriddenBy.reason });
  if (state === 'MET') {
    const last = evidence.map(({ occurredOn, recordedAt }) => occurredOn ?? osloDate(recordedAt)).sort().at(-1);
    const met = last === undefined ? t('metAlready') : t('metOn', { date: dates.short(last, year) });
    return documentedByHand ? `${met}, ${t('byHand')}` : met;
  }
  if (state === 'WAITING') {
    const who = [...new Set(waitingOn.map(({ kind, name }) => (kind === 'TIME' ? t('time') : name in texts ? t(name as keyof typeof texts) : name)))].join(', ');
    if (waitingOn.length > 0 && waitingOn.every(({ kind }) => kind === 'TIME') && reviewAt !== null) return t('waitsUntil', { date: dates.short(osloDate(reviewAt), year) });
    return since === null ? t('waits', { who }) : t('waitsSince', { who, date: dates.short(osloDate(since), year) });
  }
  return remedy.text[language];
}

/** What is met needs no button. `missing.mutation` names the next step where it is another than the criterion's own. */
function buttonOf({ state, missing, name, remedy }: CriterionAnswer, number: string, { t }: GatePen): CriterionRow['button'] {
  if (state === 'MET') return null;
  const mutation = textOf(missing, 'mutation') ?? remedy.mutation;
  if (!hasForm(mutation)) return null;
  return { label: t(remedyKey(mutation)), href: remedyAddress(number, { mutation, name, missing }) };
}
