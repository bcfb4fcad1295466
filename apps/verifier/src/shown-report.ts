import type { Finding, Severity } from './finding.ts';
import type { ProvedEntry } from './proved-entry.ts';
import type { DecisionOrder, Step } from './process-order.ts';
import type { Report } from './report.ts';
import { filled, humanInstant } from './words/words.ts';
import type { Words } from './words/words.ts';

/** A report in words: what page and command both show, each in its own form. */
export interface ShownReport {
  readonly state: Report['verdict'];
  readonly title: string;
  readonly text: string;
  readonly about: string | null;
  readonly replay: string | null;
  readonly checks: readonly { readonly state: string; readonly name: string; readonly text: string; readonly shows: string; readonly showsNot: string }[];
  readonly findings: readonly { readonly severity: Severity; readonly heading: string; readonly texts: readonly string[] }[];
  readonly order: readonly { readonly state: DecisionOrder['state']; readonly title: string; readonly text: string; readonly steps: readonly string[] }[];
  readonly confirmed: readonly string[];
  readonly entries: readonly (readonly string[])[];
}

/** Puts a report in words of a language. */
export function shown(report: Report, words: Words): ShownReport {
  const { label } = words;
  return {
    state: report.verdict, ...words.verdict[report.verdict], about: report.head === null ? null : filled(label.log, { origin: report.head.origin, size: String(report.head.size) }),
    replay: report.entries.some(({ frame }) => frame.replay) ? label.replay : null,
    checks: report.checks.map(({ what, state, values }) => ({ state, name: words.check[what].name, text: filled(words.check[what].states[state], values), shows: words.check[what].shows, showsNot: words.check[what].showsNot })),
    findings: ([['LIE', label.lies], ['GAP', label.gaps], ['NOTE', label.notes]] as const)
      .map(([severity, heading]) => ({ severity, heading, texts: report.findings.filter((finding) => finding.severity === severity).map((finding) => findingText(finding, report, words)) }))
      .filter(({ texts }) => texts.length > 0),
    order: report.order.map((order) => orderShown(order, words)),
    confirmed: report.confirmations.map(({ key, size, seconds }) => filled(label.confirmed, { name: holderName(key.name), size: String(size), at: new Date(seconds * 1000).toISOString() })),
    entries: report.entries.map((entry) => entryRow(entry, words)),
  };
}

/** Whom a key is of, for people: the union in medvirk/<organisation>/<union>, any other name as it is. */
function holderName(name: string): string {
  const union = /^medvirk\/[0-9a-f-]{36}\/(.+)$/.exec(name)?.[1];
  try {
    return union === undefined ? name : decodeURIComponent(union);
  } catch {
    // A stray percent sign: the name is shown as it stands.
    return name;
  }
}

/** A finding, after the entry that it is about. */
export function findingText({ code, entry, values }: Finding, { entries }: Report, words: Words): string {
  const frame = entry === null ? undefined : entries[entry]?.frame;
  const text = filled(words.finding[code], values['name'] === undefined ? values : { ...values, name: holderName(values['name']) });
  return frame === undefined ? text : `${filled(words.label.entryAt, { number: String(frame.number), type: frame.type, recordedAt: frame.recordedAt })}: ${text}`;
}

function orderShown({ title, state, information, consultation, decision, changedAfter }: DecisionOrder, { label, orderState }: Words): ShownReport['order'][number] {
  const line = (name: string, step: Step | null): string => (step === null ? `${name}: ${label.notShown}` : `${name}: ${label.index} ${step.index}, ${humanInstant(step.recordedAt)}`);
  const changed = changedAfter === null ? [] : [line(label.changed, changedAfter)];
  return { state, title: title ?? label.decision, text: orderState[state], steps: [line(label.information, information), line(label.consultation, consultation), ...changed, line(label.decision, decision)] };
}

/** The headings of the columns of `entryRow`. */
export const entryColumns = ({ label }: Words): readonly string[] => [label.index, label.number, label.recorded, label.kind, label.who, label.content];

function entryRow({ frame, index, words: state }: ProvedEntry, { label }: Words): readonly string[] {
  const content = { TRUE: label.contentTrue, FALSE: label.contentFalse, ABSENT: label.contentAbsent }[state];
  return [index === null ? '–' : String(index), String(frame.number), humanInstant(frame.recordedAt), frame.type, frame.role, content];
}
