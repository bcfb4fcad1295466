import { entryColumns } from '../shown-report.ts';
import type { ShownReport } from '../shown-report.ts';
import type { Words } from '../words/words.ts';
import { element, list, section } from './element.ts';

/** A report as page content. States stand in words and in a border, never in colour alone. */
export function reportView(name: string, report: ShownReport, words: Words): HTMLElement {
  const { label } = words;
  return element('article', { 'data-verdict': report.state },
    element('div', { class: `verdict ${report.state}` }, element('h2', {}, `${name}: ${report.title}`), element('p', {}, report.text), line(report.about), line(report.replay), ...report.confirmed.map(line)),
    ...report.findings.map(({ severity, heading, texts }) => element('section', { 'data-severity': severity }, element('h2', {}, heading), list(texts))),
    section(label.checks, ...report.checks.map((check) => element('div', { class: `check ${check.state}` }, element('h3', {}, check.name), element('p', {}, check.text),
      element('p', {}, `${label.shows}: ${check.shows}`), element('p', {}, `${label.showsNot}: ${check.showsNot}`)))),
    section(label.order, ...report.order.flatMap(({ title, text, steps }) => [element('p', {}, element('strong', {}, title), `: ${text}`), list(steps)])),
    report.entries.length === 0 ? null : table(label.entries, entryColumns(words), report.entries),
    section(label.limits, element('p', {}, label.limitsText)));
}

const line = (text: string | null): HTMLElement | null => (text === null ? null : element('p', {}, text));

function table(caption: string, columns: readonly string[], rows: ShownReport['entries']): HTMLElement {
  const head = element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column)));
  const body = rows.map((row) => element('tr', {}, ...row.map((cell) => element('td', {}, cell))));
  return element('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption }, element('table', {}, element('caption', {}, caption), element('thead', {}, head), element('tbody', {}, ...body)));
}
