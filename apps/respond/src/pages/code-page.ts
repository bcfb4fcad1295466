import type { Language } from '#domain';
import { FIELD } from '../visit/visit.ts';
import { type Page, escapeHtml, framed, page } from './page.ts';
import { LANGUAGES, LANGUAGE_NAMES, WORDS, type Words } from './words.ts';

/** Pages without a visit lead to the other languages by a link, which holds nothing. */
const links = (language: Language): string => LANGUAGES.filter((other) => other !== language).map((other) => `<a href="/s?l=${other}" lang="${other}" hreflang="${other}">${LANGUAGE_NAMES[other]}</a> `).join('');

const plain = (language: Language, title: string, content: string): string =>
  framed({ language, title: `${title} – Medvirk`, owner: 'Medvirk', replay: false, switcher: links(language), content: `<h1>${escapeHtml(title)}</h1>${content}`, form: null });

const codeBox = (language: Language, { codeLabel, codeGo }: Words): string =>
  `<form method="post" action="/s" autocomplete="off"><input type="hidden" name="${FIELD.language}" value="${language}"><label class="f" for="k">${codeLabel}</label>`
  + `<input type="text" id="k" name="${FIELD.code}" maxlength="20" autocapitalize="characters" autocomplete="off" spellcheck="false"><div class="b"><button class="g">${codeGo}</button></div></form>`;

/** `/s`: where a code is typed. */
export function codePage(language: Language): Page {
  const words = WORDS[language];
  return page(plain(language, words.codeTitle, `<p>${escapeHtml(words.codeHelp)}</p>${codeBox(language, words)}<p>${escapeHtml(words.safest)}</p>`));
}

/** One answer to every code that opens nothing, whatever the reason. */
export function unknownCodePage(language: Language): Page {
  const words = WORDS[language];
  return page(plain(language, words.unknownTitle, `<p>${escapeHtml(words.unknown)}</p><h2>${words.tryAgain}</h2>${codeBox(language, words)}`), 404);
}

const BUSY_SECONDS = 120;

/** Why nothing was read, or nothing came of it. */
export type Trouble = { readonly kind: 'BUSY' | 'FAULT' | 'COOKIE' | 'BAD' | 'TOO_LARGE' | 'METHOD' | 'NOT_FOUND' } | { readonly kind: 'HOST'; readonly address: string };

const STATUS: Readonly<Record<Trouble['kind'], number>> = { BUSY: 429, FAULT: 503, COOKIE: 400, BAD: 400, TOO_LARGE: 413, METHOD: 405, NOT_FOUND: 404, HOST: 421 };

export function troublePage(trouble: Trouble, language: Language): Page {
  const words = WORDS[language];
  const [title, text] = trouble.kind === 'BUSY' ? [words.busyTitle, words.busy] : trouble.kind === 'FAULT' ? [words.faultTitle, words.fault] : trouble.kind === 'COOKIE' ? [words.cookieTitle, words.cookie]
    : trouble.kind === 'HOST' ? [words.hostTitle, words.host(`${trouble.address}/s`)] : [words.badTitle, words.bad];
  const again = trouble.kind === 'HOST' || trouble.kind === 'COOKIE' ? '' : codeBox(language, words);
  return page(plain(language, title, `<p>${escapeHtml(text)}</p>${again}`), STATUS[trouble.kind], trouble.kind === 'BUSY' ? BUSY_SECONDS : null);
}
