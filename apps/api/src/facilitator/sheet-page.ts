import { createHash } from 'node:crypto';
import type { Language } from '#domain';
import { dealtHat } from '#domain';
import type { FacilitatorSheet } from '#playbooks';
import { escapeHtml } from '../sign-in/html-page.ts';
import { HAT_WORDS, SHEET_WORDS } from './sheet-words.ts';

/** For paper first: black on white, A4, a page break between sheets, no colour that carries meaning. */
export const SHEET_STYLE = `
:root { font: 100%/1.5 system-ui, sans-serif } body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem }
h2 { margin-bottom: .25rem } table { border-collapse: collapse; width: 100% } th, td { border: 1px solid currentColor; padding: .375rem .5rem; text-align: start; vertical-align: top } th { white-space: nowrap }
.sheet { break-after: page } .sheet:last-child { break-after: auto } .line { border-bottom: 1px solid currentColor; height: 2.25rem } .number { border: 1px solid currentColor; display: inline-block; height: 2rem; padding: 0 .5rem; vertical-align: middle; width: 3rem }
@page { size: A4; margin: 18mm } @media print { body { max-width: none; padding: 0 } nav { display: none } a { color: inherit; text-decoration: none } }
`;
export const SHEET_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(SHEET_STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const LINES = 12;

const page = (language: Language, title: string, body: string): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} – Medvirk</title><style>${SHEET_STYLE}</style></head>
<body><main>${body}</main></body>
</html>
`;

const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;

/** One facilitator sheet. */
export function sheetPage({ chapter, title, aim, steps, questions, bring }: FacilitatorSheet, language: Language): string {
  const words = SHEET_WORDS[language];
  const rows = steps.map(({ minutes, text }) => `<tr><th scope="row">${minutes} ${words.minutes}</th><td>${escapeHtml(text[language])}</td></tr>`).join('');
  return page(language, title[language], `<article class="sheet"><p>${words.chapter} ${chapter}</p><h1>${escapeHtml(title[language])}</h1>
<h2>${words.aim}</h2><p>${escapeHtml(aim[language])}</p>
<h2>${words.plan}</h2><table><tbody>${rows}</tbody></table>
<h2>${words.questions}</h2>${list(questions.map((question) => question[language]))}
<h2>${words.bring}</h2>${list(bring.map((thing) => thing[language]))}</article>`);
}

/** Most groups that sheets are printed for at once. */
export const GROUPS_MAX = 334;

/**
 * One sheet per group, with its number and the hat that a group of that number is dealt, to be written on and typed in afterwards; `groups` from 1 to 334.
 * Six blank ones, one per hat, where the number of groups is not known.
 */
export function hatSheetsPage(language: Language, groups: number | null = null): string {
  const words = SHEET_WORDS[language];
  const sheets = Array.from({ length: groups ?? 6 }, (_, index) => {
    const [name, asks] = HAT_WORDS[dealtHat(index + 1)][language];
    return `<section class="sheet"><p>${words.group} <span class="number">${groups === null ? '' : index + 1}</span></p><h2>${escapeHtml(name)}</h2><p>${escapeHtml(asks)}</p><p>${escapeHtml(words.keywords)}</p>${'<div class="line"></div>'.repeat(LINES)}</section>`;
  });
  return page(language, words.hatSheet, `<h1>${words.hatSheet}</h1><p>${escapeHtml(words.print)}</p>${sheets.join('\n')}`);
}

/** The list of sheets. */
export function sheetIndexPage(sheets: readonly FacilitatorSheet[], language: Language): string {
  const words = SHEET_WORDS[language];
  const link = (href: string, text: string): string => `<li><a href="${href}?lang=${language}">${escapeHtml(text)}</a></li>`;
  const items = sheets.map(({ key, chapter, title }) => link(`/ark/${key}`, `${chapter}. ${title[language]}`));
  return page(language, words.index, `<h1>${words.index}</h1><p>${escapeHtml(words.intro)}</p><ul>${items.join('')}${link('/ark/tenkehatter', words.hatSheet)}</ul>`);
}
