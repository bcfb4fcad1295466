import type { InvitedTo, Mailbox } from '#application';
import { shownCode } from '#domain';
import type { Language } from '#domain';
import { escapeHtml } from './html.ts';
import { dateInWords } from './civil-words.ts';
import { oneLine } from './plain-text.ts';

/** What is said to somebody who is asked, with the code that is theirs; or that time is running out, to everyone and without a code. */
export interface InvitationText { readonly subject: string; readonly text: string; readonly html: string }

interface Words {
  readonly asked: (title: string) => string;
  readonly reminder: (title: string) => string;
  readonly why: (askedBy: string) => string;
  readonly code: string;
  readonly link: string;
  readonly reminded: string;
  readonly until: (closes: string, results: string) => string;
  readonly protection: (group: string, invited: InvitedTo['thresholds']) => string;
  readonly share: string;
  readonly officer: (who: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nb: {
    asked: (title) => `Svar uten navn: ${title}`, reminder: (title) => `Frist for å svare: ${title}`, why: (askedBy) => `${askedBy} spør fordi:`, code: 'Koden din', link: 'Svar her',
    reminded: 'Denne påminnelsen går til alle som er spurt, for ingen vet hvem som har svart. Bruk koden du fikk i den første meldingen, eller arket du fikk. Har du svart, trenger du ikke gjøre noe.',
    until: (closes, results) => `Du kan svare til og med ${closes}. Resultatene kommer ${results}.`,
    protection: (group, { answers, comments }) => `Svaret ditt telles i gruppen «${group}». Ingen får vite hvem som har svart eller hva. Tall vises bare der minst ${answers} har svart, kommentarer bare der minst ${comments} har svart.`,
    share: 'Den som har koden, kan endre svaret frem til fristen. Ikke del den. E-posten ligger i arbeidsgivers postkasse: tryggest er det å svare på din egen telefon, eller å be om en kode på papir.',
    officer: (who) => `Personvernombud: ${who}`,
  },
  nn: {
    asked: (title) => `Svar utan namn: ${title}`, reminder: (title) => `Frist for å svare: ${title}`, why: (askedBy) => `${askedBy} spør fordi:`, code: 'Koden din', link: 'Svar her',
    reminded: 'Denne påminninga går til alle som er spurde, for ingen veit kven som har svart. Bruk koden du fekk i den første meldinga, eller arket du fekk. Har du svart, treng du ikkje gjere noko.',
    until: (closes, results) => `Du kan svare til og med ${closes}. Resultata kjem ${results}.`,
    protection: (group, { answers, comments }) => `Svaret ditt blir talt i gruppa «${group}». Ingen får vite kven som har svart eller kva. Tal blir viste berre der minst ${answers} har svart, kommentarar berre der minst ${comments} har svart.`,
    share: 'Den som har koden, kan endre svaret fram til fristen. Ikkje del han. E-posten ligg i postkassa til arbeidsgjevaren: tryggast er det å svare på din eigen telefon, eller å be om ein kode på papir.',
    officer: (who) => `Personvernombod: ${who}`,
  },
  en: {
    asked: (title) => `Answer without your name: ${title}`, reminder: (title) => `Last days to answer: ${title}`, why: (askedBy) => `${askedBy} asks because:`, code: 'Your code', link: 'Answer here',
    reminded: 'This reminder goes to everyone who is asked, since nobody knows who has answered. Use the code in the first message, or on your sheet. If you have answered, there is nothing to do.',
    until: (closes, results) => `You can answer up to and including ${closes}. The results come ${results}.`,
    protection: (group, { answers, comments }) => `Your answer counts in the group "${group}". Nobody learns who has answered, or what. Numbers are shown only where at least ${answers} have answered, comments only where at least ${comments} have.`,
    share: 'Whoever holds the code can change the answer until then. Do not share it. This mail lies in your employer\'s mailbox: it is safest to answer on your own phone, or to ask for a code on paper.',
    officer: (who) => `Data protection officer: ${who}`,
  },
};

/** The invitation in its reader's language, as text and as HTML that says the same. `address` is where codes are answered with, without one. */
export function roundInvitation({ groupKey, language }: Pick<Mailbox, 'groupKey' | 'language'>, about: InvitedTo, { code, address }: { readonly code: string | null; readonly address: string }): InvitationText {
  const words = WORDS[language];
  const title = oneLine(about.title);
  const day = (at: string): string => dateInWords(at.slice(0, 10), language);
  const blocks = [
    `${words.why(oneLine(about.askedBy))} ${oneLine(about.why, 1_000)}`, ...(code === null ? [words.reminded] : [`${words.code}: ${shownCode(code)}`]), `${words.link}: ${address}/s${code === null ? '' : `/${shownCode(code)}`}`,
    words.until(day(about.closesAt), day(about.resultsAt)), words.protection(oneLine(about.groups[groupKey] ?? about.organisation), about.thresholds), ...(code === null ? [] : [words.share]), words.officer(oneLine(about.dataProtection)),
  ];
  const subject = (code === null ? words.reminder : words.asked)(title);
  return {
    subject, text: `${blocks.join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body style="font-family:sans-serif;font-size:16px;line-height:1.5">\n${blocks.map((block) => `<p>${escapeHtml(block)}</p>`).join('\n')}\n</body></html>\n`,
  };
}
