import type { Language } from '#domain';
import { WORDS } from './words.ts';
import { STYLE } from './style.ts';

/** A page as it goes out. */
export interface Page {
  readonly status: number;
  readonly html: string;
  /** Seconds after which to come back; null for no such wish. */
  readonly retryAfter: number | null;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands in a page or an attribute. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');

/** What stands around the content of every page. `owner`: whose page it is; `switcher`: the buttons or links of the other languages. */
export interface Frame {
  readonly language: Language;
  readonly title: string;
  readonly owner: string;
  /** Of a replay organisation, which is said on every page. */
  readonly replay: boolean;
  readonly switcher: string;
  readonly content: string;
  /** Wraps header and content, as the form that both belong to. */
  readonly form: string | null;
}

export function framed({ language, title, owner, replay, switcher, content, form }: Frame): string {
  const replayed = replay ? `<p class="r">${escapeHtml(WORDS[language].replay)}</p>` : '';
  const inner = `<header><strong>${escapeHtml(owner)}</strong><span>${switcher}</span></header><main>${replayed}${content}</main>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title>`
    + `<style>${STYLE}</style></head><body>${form === null ? inner : `<form method="post" action="/s" autocomplete="off">${form}${inner}</form>`}</body></html>`;
}

export const page = (html: string, status = 200, retryAfter: number | null = null): Page => ({ status, html, retryAfter });
