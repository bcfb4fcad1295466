import { shown } from '../shown-report.ts';
import { verifyFiles } from '../verify-files.ts';
import type { FileReport } from '../verify-files.ts';
import { LANGUAGES, WORDS } from '../words/words.ts';
import type { Label, Language } from '../words/words.ts';
import { element } from './element.ts';
import { reportView } from './report-view.ts';

/** The page: a form, and the reports under it. It keeps nothing, and the policy in its head keeps it from reaching out. */
const state: { language: Language; reports: readonly FileReport[] } = { language: languageOfBrowser(), reports: [] };

function languageOfBrowser(): Language {
  const known = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]).map((tag) => (tag === 'no' ? 'nb' : tag)).find((tag) => LANGUAGES.some((language) => language === tag));
  return LANGUAGES.find((language) => language === known) ?? 'nb';
}

const label = (name: Label): string => WORDS[state.language].label[name];

const files = element('input', { type: 'file', id: 'files', multiple: '', 'aria-describedby': 'files-help' });
const keys = element('textarea', { id: 'keys', rows: '4', spellcheck: 'false', autocomplete: 'off', 'aria-describedby': 'keys-help' });
const older = element('textarea', { id: 'older', rows: '6', spellcheck: 'false', autocomplete: 'off', 'aria-describedby': 'older-help' });
const results = element('div', { id: 'results', role: 'status', 'aria-live': 'polite', tabindex: '-1' });

const field = (control: HTMLElement, name: Label, help: Label): HTMLElement => element('div', { class: 'field' },
  element('label', { for: control.id }, label(name)), element('p', { class: 'help', id: `${control.id}-help` }, label(help)), control);

function draw(): void {
  document.documentElement.lang = state.language;
  document.title = label('title');
  const choice = element('select', { id: 'language' }, ...LANGUAGES.map((language) => element('option', { value: language, ...(language === state.language ? { selected: '' } : {}) }, WORDS[language].language)));
  choice.addEventListener('change', () => {
    state.language = LANGUAGES.find((language) => language === choice.value) ?? 'nb';
    draw();
    document.getElementById('language')?.focus();
  });
  const print = element('button', { type: 'button' }, label('print'));
  print.addEventListener('click', () => window.print());
  const form = element('form', {}, field(files, 'file', 'fileHelp'), field(keys, 'keys', 'keysHelp'), field(older, 'older', 'olderHelp'), element('button', { type: 'submit' }, label('check')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void check();
  });
  document.getElementById('page')?.replaceChildren(element('div', { class: 'bar' }, element('label', { for: 'language' }, label('language')), choice, print),
    element('h1', {}, label('title')), element('p', {}, `${label('intro')} ${label('offline')}`), form, results);
  drawResults();
}

function drawResults(): void {
  results.replaceChildren(...state.reports.map(({ name, report }) => reportView(name, shown(report, WORDS[state.language]), WORDS[state.language])));
}

async function check(): Promise<void> {
  results.replaceChildren(element('p', {}, label('working')));
  const chosen = await Promise.all(Array.from(files.files ?? [], async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  state.reports = await verifyFiles(chosen, { keys: [keys.value], olderHeads: [older.value] });
  drawResults();
  results.focus();
}

draw();
