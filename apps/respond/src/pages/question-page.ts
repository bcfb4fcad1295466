import { COMMENT_MAX, type Language, type Question } from '#domain';
import type { OpenRound } from '../store/respondent-store.ts';
import type { Slip, Typed } from '../visit/read-current.ts';
import { FIELD, type Visit } from '../visit/visit.ts';
import { type Page, escapeHtml, page } from './page.ts';
import { button, carried, visitPage } from './visit-form.ts';
import { WORDS, type Words } from './words.ts';

/** Which question is shown, what stands in its fields, and why it is shown again, if it is. */
export interface Shown { readonly index: number; readonly typed: Typed; readonly slip: Slip | null }

/** One question, alone on its page. */
export function questionPage(round: OpenRound, visit: Visit, pass: string, { index, typed, slip }: Shown): Page {
  const { language } = visit;
  const words = WORDS[language];
  const { questions } = round.instrument;
  const question = questions[index]!;
  const progress = words.progress(index + 1, questions.length);
  const error = slip === null ? '' : `<p class="e" id="e" role="alert"><strong>${words.slipTitle}.</strong> ${escapeHtml(slipText(slip, words))}</p>`;
  const described = [...(help(question, words) === '' ? [] : ['h']), ...(slip === null ? [] : ['e'])].join(' ');
  const hint = help(question, words) === '' ? '' : `<p id="h">${escapeHtml(help(question, words))}</p>`;
  const content = `<progress max="${questions.length}" value="${index + 1}" aria-label="${escapeHtml(progress)}"></progress><small>${escapeHtml(`${progress} · ${round.title}`)}</small>`
    + `<fieldset${described === '' ? '' : ` aria-describedby="${described}"`}><legend><h1>${escapeHtml(question.text[language])}</h1></legend>${hint}${error}${fields(question, typed, language)}${unsaid(question, typed, words)}</fieldset>`
    + `<div class="b">${button('back', words.back)}${button('next', visit.fromReview ? words.toReview : words.next, true)}</div>`
    + `<details><summary>${words.protect}</summary><p>${escapeHtml(words.short(round.thresholds.answers))} ${escapeHtml(words.inGroup(round.group, round.groupInvited))} ${escapeHtml(words.keptText)}</p></details>`;
  const title = slip === null ? `${progress}: ${question.text[language]}` : `${words.slipTitle}: ${question.text[language]}`;
  return page(visitPage({ round, visit, title, content, fields: carried(questions, visit, pass, index + 1) }));
}

function help({ kind }: Question, words: Words): string {
  switch (kind) {
    case 'MULTIPLE': return words.severalHelp;
    case 'POINTS': return words.pointsHelp;
    case 'TEXT': return words.wordsHelp(COMMENT_MAX);
    case 'AGREEMENT': case 'SINGLE': return '';
  }
}

const choice = (type: 'radio' | 'checkbox', value: string, text: string, checked: boolean): string =>
  `<label${value === '-' ? ' class="u"' : ''}><input type="${type}" name="${FIELD.current}" value="${escapeHtml(value)}"${checked ? ' checked' : ''}>${escapeHtml(text)}</label>`;

function fields(question: Question, typed: Typed, language: Language): string {
  const words = WORDS[language];
  switch (question.kind) {
    case 'AGREEMENT': return words.scale.map((text, index) => choice('radio', String(index + 1), text, typed.chosen.includes(String(index + 1)))).join('');
    case 'SINGLE': return question.options.map(({ key, text }) => choice('radio', key, text[language], typed.chosen.includes(key))).join('');
    case 'MULTIPLE': return question.options.map(({ key, text }) => choice('checkbox', key, text[language], typed.chosen.includes(key))).join('');
    case 'POINTS': return question.options.map(({ text }, index) => `<label><span class="s">${escapeHtml(text[language])}</span><input class="n" type="text" inputmode="numeric" maxlength="3" name="${FIELD.points}${index}" value="${escapeHtml(typed.points[index] ?? '')}"></label>`).join('');
    case 'TEXT': return `<textarea name="${FIELD.words}" maxlength="${COMMENT_MAX}" rows="6" aria-label="${escapeHtml(question.text[language])}">\n${escapeHtml(typed.words)}</textarea>`;
  }
}

/** Beside every question, and looking like no answer. */
const unsaid = ({ kind }: Question, typed: Typed, words: Words): string => choice(kind === 'AGREEMENT' || kind === 'SINGLE' ? 'radio' : 'checkbox', '-', words.unsaid, typed.unsaid);

function slipText(slip: Slip, { slips }: Words): string {
  switch (slip.kind) {
    case 'SUM': return slips.SUM(slip.sum);
    case 'TOO_LONG': return slips.TOO_LONG(slip.length, COMMENT_MAX);
    case 'NOTHING': case 'BOTH': case 'NO_ANSWER': case 'NO_POINTS': return slips[slip.kind];
  }
}
