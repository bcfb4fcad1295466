import { createHash } from 'node:crypto';
import type { Response } from 'express';
import type { Language } from '#domain';

const STYLE = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem 1rem }
ul { list-style: none; padding: 0 } li { margin: 0 0 .5rem }
button, .action { box-sizing: border-box; display: block; text-decoration: none; font: inherit; text-align: start; width: 100%; padding: .75rem 1rem; border: 2px solid currentColor; border-radius: .375rem; background: Canvas; color: CanvasText; cursor: pointer }
button:hover, .action:hover { text-decoration: underline } :focus-visible { outline: 3px solid Highlight; outline-offset: 2px }
strong, small { display: block }
`;
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

export interface HtmlPage { readonly status: number; readonly language: Language; readonly title: string; /** Escaped by its maker. */ readonly body: string }

/** Sends a page without scripts, which nothing else may frame or store. */
export function sendPage(response: Response, { status, language, title, body }: HtmlPage): void {
  response.status(status).setHeader('Content-Security-Policy', POLICY).setHeader('Cache-Control', 'no-store').type('html').send(`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} – Medvirk</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
${body}</main></body>
</html>
`);
}
