import type { Letter } from '#application';
import type { Language } from '#domain';
import { escapeHtml } from './html.ts';
import { type LetterOutline, outlineOf } from './letter-outline.ts';
import type { MailLinks } from './mail-links.ts';
import { oneLine } from './plain-text.ts';
import { MAIL_WORDS, type MailWords } from './words/mail-words.ts';

export interface RenderedMail { readonly language: Language; readonly subject: string; readonly text: string; readonly html: string }

/** A letter in its reader's language, as plain text and as HTML that says the same: one action, no image, no script, nothing fetched from anywhere. */
export function renderLetter(letter: Letter, links: MailLinks, { calendar = false }: { readonly calendar?: boolean } = {}): RenderedMail {
  const { language } = letter.recipient;
  const words = MAIL_WORDS[language];
  const outline = outlineOf(letter);
  const frame: Frame = {
    greeting: words.greeting(oneLine(letter.recipient.name, 100)), calendar: calendar ? words.calendar : null,
    footing: [words.sender(oneLine(letter.organisation.name)), ...(letter.organisation.kind === 'REPLAY' ? [words.replay] : []), letter.statutory ? words.statutory : words.chosen],
  };
  return { language, subject: outline.subject, text: plain(outline, frame, links, words), html: html(outline, frame, links, { language, words }) };
}

interface Frame { readonly greeting: string; readonly calendar: string | null; readonly footing: readonly string[] }

function plain({ lead, advice, details, sections, action }: LetterOutline, { greeting, calendar, footing }: Frame, links: MailLinks, words: MailWords): string {
  const listed = details.map(({ label, values }) => (values.length === 1 ? `${label}: ${values[0] ?? ''}` : [`${label}:`, ...values.map((value) => `- ${value}`)].join('\n')));
  const blocks = [
    greeting, `${lead}.`.replace(/\.\.$/, '.'), listed.join('\n'), advice, ...sections.map(({ title, lines }) => [`${title}:`, ...lines.map((line) => `- ${line}`)].join('\n')), calendar,
    `${action}:\n${links.action}`,
    ['-- ', ...footing, ...(links.unsubscribe === null ? [] : [`${words.unsubscribe}: ${links.unsubscribe}`]), `${words.settings}: ${links.settings}`].join('\n'),
  ];
  return `${blocks.filter((block): block is string => block !== null && block !== '').join('\n\n')}\n`;
}

/* Attributes of style alone: mail programs drop style sheets. No colour but the link's own, so that dark modes and forced colours show what they will. */
const BODY = 'margin:0;padding:16px;font-family:sans-serif;font-size:16px;line-height:1.5';
const BUTTON = 'display:inline-block;padding:12px 16px;border:2px solid;border-radius:4px;text-decoration:none;font-weight:bold';

function html({ subject, lead, advice, details, sections, action }: LetterOutline, { greeting, calendar, footing }: Frame, links: MailLinks, { language, words }: { readonly language: Language; readonly words: MailWords }): string {
  const e = escapeHtml;
  const paragraph = (text: string | null): string => (text === null ? '' : `<p>${e(text)}</p>\n`);
  const list = (lines: readonly string[]): string => `<ul>\n${lines.map((line) => `<li>${e(line)}</li>`).join('\n')}\n</ul>`;
  const described = details.map(({ label, values }) => `<p><strong>${e(label)}:</strong> ${values.length === 1 ? `${e(values[0] ?? '')}</p>` : `</p>${list(values)}`}`).join('\n');
  const link = (href: string, text: string, style = ''): string => `<a href="${e(href)}"${style === '' ? '' : ` style="${style}"`}>${e(text)}</a>`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${e(subject)}</title></head>
<body style="${BODY}"><div role="article" aria-label="${e(subject)}" style="max-width:600px">
${paragraph(greeting)}<h1 style="font-size:20px">${e(lead)}</h1>
${described}
${paragraph(advice)}${sections.map(({ title, lines }) => `<h2 style="font-size:18px">${e(title)}</h2>\n${list(lines)}`).join('\n')}
${paragraph(calendar)}<p>${link(links.action, action, BUTTON)}</p>
<hr>
<p style="font-size:14px">${footing.map(e).join('<br>')}<br>${links.unsubscribe === null ? '' : `${link(links.unsubscribe, words.unsubscribe)}<br>`}${link(links.settings, words.settings)}</p>
</div></body>
</html>
`;
}
