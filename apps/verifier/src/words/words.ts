import type { FindingCode } from '../finding.ts';
import type { DecisionOrder } from '../process-order.ts';
import type { Check, CheckName, Verdict } from '../report.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

/** The words of a check: its name, what came of it, what it shows when it holds, and what it never shows. `{name}` stands for a value. */
export interface CheckWords { readonly name: string; readonly states: Readonly<Record<Check['state'], string>>; readonly shows: string; readonly showsNot: string }

/** The labels of page and command. */
export type Label = 'title' | 'intro' | 'file' | 'fileHelp' | 'keys' | 'keysHelp' | 'older' | 'olderHelp' | 'check' | 'working' | 'result' | 'checks' | 'findings' | 'lies' | 'gaps' | 'notes'
  | 'order' | 'entries' | 'index' | 'number' | 'recorded' | 'kind' | 'who' | 'content' | 'contentTrue' | 'contentFalse' | 'contentAbsent' | 'shows' | 'showsNot' | 'log' | 'entryAt' | 'replay' | 'none'
  | 'decision' | 'information' | 'consultation' | 'changed' | 'notShown' | 'confirmed' | 'limits' | 'limitsText' | 'language' | 'print' | 'offline' | 'usage' | 'cannotRead' | 'oneProof';

/** Everything that is said to people, in one language. */
export interface Words {
  readonly language: string;
  readonly label: Readonly<Record<Label, string>>;
  readonly verdict: Readonly<Record<Verdict, { readonly title: string; readonly text: string }>>;
  readonly check: Readonly<Record<CheckName, CheckWords>>;
  readonly finding: Readonly<Record<FindingCode, string>>;
  readonly orderState: Readonly<Record<DecisionOrder['state'], string>>;
}

export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const WORDS: Readonly<Record<Language, Words>> = { nb, nn, en };

/** A text with its values in place; instants are written as people do. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (values[name] === undefined ? whole : humanInstant(values[name])));

/** An instant as day, month, year and the hour in Oslo; any other text as it is. */
export function humanInstant(text: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text)) return text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1');
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).formatToParts(new Date(text));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('day')}.${part('month')}.${part('year')} ${part('hour')}:${part('minute')}:${part('second')}`;
}
