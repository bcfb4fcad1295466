import type { InitiativePageQuery } from '../../generated/pages/initiative/query.ts';
import { type Dates, osloDate } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import type { Translate } from '../../language/messages.ts';
import type { ClosedDates } from '../../language/working-days.ts';
import { type CriterionRow, criterionRows } from '../../parts/criterion-rows.ts';
import type { texts as criterionTexts } from '../../parts/criterion-texts.ts';
import { type dueTexts, dueWords } from '../../parts/due-words.ts';
import { entryKey, type entryTexts } from '../../parts/entry-texts.ts';
import { currentStage } from '../../parts/stage-steps.ts';
import type { texts } from './texts.ts';

export type InitiativeAnswer = NonNullable<InitiativePageQuery['initiative']>;

export interface Pen {
  readonly language: Language;
  readonly dates: Dates;
  readonly t: Translate<typeof texts>;
  readonly criterion: Translate<typeof criterionTexts>;
  readonly entry: Translate<typeof entryTexts>;
  readonly due: Translate<typeof dueTexts>;
}

/** The yellow box: the one thing to do next. */
export interface NextStep { readonly title: string; readonly text: string; readonly button: { readonly label: string; readonly href: string } | null; readonly tone: 'warning' | 'info' | 'success' }

export interface InitiativeModel {
  readonly year: number;
  readonly lead: string;
  readonly next: NextStep | null;
  readonly gate: { readonly title: string; readonly count: string; readonly met: number; readonly all: number; readonly rows: readonly CriterionRow[] } | null;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly entries: readonly { readonly id: string; readonly date: string; readonly what: string; readonly who: string }[];
  readonly entryCount: number;
  readonly people: readonly { readonly id: string; readonly name: string; readonly party: string }[];
  readonly meetings: readonly { readonly id: string; readonly title: string; readonly when: string }[];
  readonly mayAct: boolean;
}

/** The initiative's page from its query. */
export function initiativeModel(data: InitiativePageQuery, initiative: InitiativeAnswer, closed: ClosedDates, pen: Pen): InitiativeModel {
  const { language, dates, t } = pen;
  const today = osloDate(data.organisation.now);
  const year = Number(today.slice(0, 4));
  const mayAct = mayRun(data, initiative);
  const { gate, status } = initiative;
  const rows = gate === null ? [] : criterionRows(gate.criteria, initiative.number, mayAct, { language, dates, t: pen.criterion, year });
  const people = initiative.groups.reduce((sum, group) => sum + group.people, 0);
  const stage = currentStage(initiative.stages);
  return {
    year, mayAct, lead: t('lead', { leader: initiative.leader.name, people, number: initiative.number }),
    next: status === 'RUNNING' ? nextStep(data, initiative, rows, { today, closed, pen, mayAct }) : null,
    gate: gate === null || status !== 'RUNNING' ? null : {
      title: gate.stage === 'INVOLVE' ? t('gateDecide') : t('gateTitle', { stage: stage?.title[language] ?? '' }), rows, met: rows.filter(({ state }) => state === 'MET').length, all: rows.length,
      count: t('gateCount', { met: rows.filter(({ state }) => state === 'MET').length, all: rows.length }),
    },
    facts: factsOf(initiative, people, { today, closed, pen }),
    entries: initiative.entries.nodes.map(({ id, type, occurredOn, recordedAt, by }) => ({ id, date: dates.short(occurredOn ?? osloDate(recordedAt), year), what: pen.entry(entryKey(type)), who: by?.name ?? t('system') })),
    entryCount: initiative.entries.totalCount,
    people: initiative.parties.filter(({ removedAt }) => removedAt === null).flatMap((party) => party.holders.map(({ name, deputy }) => ({ id: `${party.id}${name}`, name, party: deputy ? `${party.name}, ${t('deputy')}` : party.name }))),
    meetings: initiative.meetings.filter(({ startsAt, status: state }) => osloDate(startsAt) >= today && state !== 'CANCELLED').map(({ id, title, startsAt }) => ({ id, title, when: dates.moment(startsAt) })),
  };
}

/** Leader, superior and HR run a process. What each may do is the server's to say; this decides which buttons are worth showing. */
const mayRun = ({ viewer }: InitiativePageQuery, { leader }: InitiativeAnswer): boolean =>
  viewer.person.id === leader.id || viewer.roles.includes('HR_ADMIN') || viewer.roles.includes('DECISION_MAKER');

interface Circumstances { readonly today: string; readonly closed: ClosedDates; readonly pen: Pen; readonly mayAct: boolean }

/** An open gate; else the first thing that is missing and shuts it; else whom it waits for. */
function nextStep(data: InitiativePageQuery, { gate, number, stageDueOn }: InitiativeAnswer, rows: readonly CriterionRow[], { today, closed, pen, mayAct }: Circumstances): NextStep | null {
  const { t, due, dates, criterion } = pen;
  if (gate === null) return null;
  const when = dueWords(stageDueOn, { today, closed }, due, dates);
  if (gate.opens) return { title: t('nextOpen'), text: t('nextOpenHelp'), button: mayAct ? { label: t('goOn'), href: `/prosesser/${number}/for-beslutning` } : null, tone: 'success' };
  const open = rows.filter(({ state, shuts }) => state !== 'MET' && shuts);
  const mine = open.find(({ state }) => state === 'MISSING');
  if (mine !== undefined) return { title: mayAct && mine.button !== null ? t('next', { what: lowerFirst(mine.button.label) }) : t('missing', { what: mine.title }), text: `${t('missing', { what: mine.title })}. ${when}.`, button: mine.button, tone: 'warning' };
  const waited = open[0];
  if (waited === undefined) return null;
  const names = gate.criteria.filter(({ state, force }) => state === 'WAITING' && force !== 'ADVICE').flatMap(({ waitingOn }) => waitingOn.map(({ name, kind }) => (kind === 'TIME' ? criterion('time') : name)));
  return { title: t('nextOther', { who: [...new Set(names)].map((name) => wordsOfWaited(name, pen)).join(', ') }), text: `${waited.title}. ${when}.`, button: waited.button, tone: 'info' };
}

const CODES = ['SAFETY_REP', 'CHIEF_SAFETY_REP', 'AMU_MEMBER', 'UNION_REP', 'HR_ADMIN', 'LEADER', 'DECISION_MAKER', 'EMPLOYEE'] as const;
/** Offices and roles are given by code, people and parties by name. */
const wordsOfWaited = (name: string, { criterion }: Pen): string => {
  const code = CODES.find((known) => known === name);
  return code === undefined ? name : criterion(code);
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function factsOf(initiative: InitiativeAnswer, people: number, { today, closed, pen }: Omit<Circumstances, 'mayAct'>): InitiativeModel['facts'] {
  const { t, dates, due, language } = pen;
  const { purpose, unit, groups, playbook, gate, stageDueOn, startsOn, archiveCase, superior, status } = initiative;
  const bases = [...new Set((gate?.criteria ?? []).filter(({ force }) => force !== 'ADVICE').flatMap(({ legalBasis }) => legalBasis.map(({ title }) => title[language])))];
  const facts: readonly (readonly [term: string, text: string | null])[] = [
    [t('why'), purpose], [t('unit'), unit.name], [t('affected'), people === 0 ? null : groups.map(({ label, people: count }) => `${label} (${count})`).join(', ')], [t('template'), playbook.title[language]],
    [t('basis'), bases.length === 0 ? null : bases.join(', ')], [t('due'), status === 'RUNNING' && stageDueOn !== null ? dueWords(stageDueOn, { today, closed }, due, dates) : null],
    [t('starts'), startsOn === null ? null : dates.long(startsOn)], [t('superior'), superior?.name ?? null], [t('archive'), archiveCase],
  ];
  return facts.flatMap(([term, text]) => (text === null || text === '' ? [] : [{ term, text }]));
}
