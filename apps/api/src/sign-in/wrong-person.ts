import type { Response } from 'express';
import type { Language } from '#domain';
import { escapeHtml, sendPage } from './html-page.ts';

interface Words { readonly title: string; readonly told: (me: string, wanted: string) => string; readonly somebody: string; readonly change: (wanted: string) => string; readonly stay: (me: string) => string }

const WORDS: Readonly<Record<Language, Words>> = {
  nb: { title: 'Dette gjelder en annen', told: (me, wanted) => `Du er innlogget som ${me}. Dette gjelder ${wanted}.`, somebody: 'en annen', change: (wanted) => `Bytt til ${wanted}`, stay: (me) => `Fortsett som ${me}` },
  nn: { title: 'Dette gjeld ein annan', told: (me, wanted) => `Du er innlogga som ${me}. Dette gjeld ${wanted}.`, somebody: 'ein annan', change: (wanted) => `Byt til ${wanted}`, stay: (me) => `Hald fram som ${me}` },
  en: { title: 'This is for somebody else', told: (me, wanted) => `You are signed in as ${me}. This concerns ${wanted}.`, somebody: 'somebody else', change: (wanted) => `Change to ${wanted}`, stay: (me) => `Go on as ${me}` },
};

export interface WrongPerson {
  readonly language: Language;
  /** Who is signed in. */
  readonly name: string;
  /** Whom the link is for; null where the signed-in person's organisation knows no such person. */
  readonly wanted: string | null;
  /** Where to sign in as that person. */
  readonly switchTo: string;
  readonly returnTo: string;
}

/** Says that a link from a mail is for somebody else than who is signed in, and lets the reader choose. */
export function sendWrongPerson(response: Response, { language, name, wanted, switchTo, returnTo }: WrongPerson): void {
  const words = WORDS[language];
  const other = wanted ?? words.somebody;
  const way = (href: string, text: string): string => `<li><a class="action" href="${escapeHtml(href)}">${escapeHtml(text)}</a></li>`;
  sendPage(response, { status: 200, language, title: words.title, body: `<p>${escapeHtml(words.told(name, other))}</p>\n<ul>${way(switchTo, words.change(other))}${way(returnTo, words.stay(name))}</ul>` });
}
