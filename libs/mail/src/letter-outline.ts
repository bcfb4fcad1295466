import { type DigestLine, type Letter, type LetterDigest, noticeWords, taskWords } from '#application';
import { dateInWords, instantInWords } from './civil-words.ts';
import { oneLine } from './plain-text.ts';
import { MAIL_WORDS } from './words/mail-words.ts';

/** What a letter says, before it is text or HTML: the same in both. Every word of people's is one line. */
export interface LetterOutline {
  readonly subject: string;
  readonly lead: string;
  readonly advice: string | null;
  readonly details: readonly { readonly label: string; readonly values: readonly string[] }[];
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly action: string;
}

export const outlineOf = (letter: Letter): LetterOutline => (letter.digest === null ? noticeOutline(letter) : digestOutline(letter, letter.digest));

function noticeOutline(letter: Letter): LetterOutline {
  const { recipient: { language }, initiative } = letter;
  const { headline, advice } = noticeWords(letter.topic);
  const about = initiative === null ? letter.objection?.matter ?? letter.meeting?.title ?? null : `${initiative.title} (${initiative.number})`;
  return {
    subject: oneLine(about === null ? headline[language] : `${headline[language]}: ${oneLine(about, 120)}`),
    lead: headline[language], advice: advice[language], details: detailsOf(letter), sections: [], action: MAIL_WORDS[language].open,
  };
}

/** What the reader needs to know without opening anything: which process, what meeting and when, by what deadline, for what reason. */
function detailsOf({ recipient: { language }, initiative, meeting, objection, fact, by, attachment }: Letter): LetterOutline['details'] {
  const words = MAIL_WORDS[language];
  const reason = textIn(fact, 'reason');
  const deadline = objection?.answerDueOn ?? dateIn(fact, 'answerDueOn') ?? dateIn(fact, 'safetyRepDueOn');
  const details: (readonly [label: string, values: readonly (string | null)[]])[] = [
    [words.process, [initiative === null ? null : `${initiative.title} (${initiative.number})`]],
    [words.matter, [objection?.matter ?? null]],
    [words.meeting, [meeting?.title ?? null]],
    [words.when, [meeting === null ? null : instantInWords(meeting.startsAt, language)]],
    [words.place, [meeting?.place ?? null]],
    [words.agenda, meeting?.items.map(({ title, intensity }) => `${title} (${words.intensity[intensity]})`) ?? []],
    [words.by, [by]],
    [words.reason, [reason]],
    [words.deadline, [deadline === null ? null : dateInWords(deadline, language)]],
    [words.checkpoint, attachment?.text.split('\n').filter((line) => line !== '') ?? []],
  ];
  return details.map(([label, values]) => ({ label, values: values.filter((value): value is string => value !== null && value !== '').map((value) => oneLine(value, 600)) })).filter(({ values }) => values.length > 0);
}

const textIn = (fact: Letter['fact'], key: string): string | null => (typeof fact?.[key] === 'string' ? fact[key] : null);
const dateIn = (fact: Letter['fact'], key: string): string | null => {
  const value = textIn(fact, key);
  return value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
};

function digestOutline({ recipient: { language } }: Letter, digest: LetterDigest): LetterOutline {
  const words = MAIL_WORDS[language];
  const tasks = digest.tasks.filter(({ over }) => !over);
  const notices = digest.notices.filter(({ over }) => !over);
  const section = (title: string, lines: readonly string[], more: number): LetterOutline['sections'] =>
    (lines.length + more === 0 ? [] : [{ title, lines: [...lines, ...(more > 0 ? [words.more(more)] : [])] }]);
  const waiting = tasks.length + digest.moreTasks;
  return {
    subject: waiting > 0 ? words.digestSubject(waiting) : words.notices, lead: words.digestLead(dateInWords(digest.date, language)), advice: null, details: [],
    sections: [
      ...section(words.tasks, tasks.map((line) => taskLine(line, digest.date, language)), digest.moreTasks),
      ...section(words.notices, notices.map((line) => lineOf(noticeWords(line.what).headline[language], line)), digest.moreNotices),
    ],
    action: words.openWork,
  };
}

function taskLine(line: DigestLine, today: string, language: Letter['recipient']['language']): string {
  const words = MAIL_WORDS[language];
  const due = line.dueOn === null ? '' : ` – ${(line.dueOn < today ? words.overdue : words.due)(dateInWords(line.dueOn, language))}`;
  return `${lineOf(taskWords(line.what)[language], line)}${due}`;
}

const lineOf = (what: string, { subject, initiative }: DigestLine): string =>
  oneLine([subject === null ? what : `${what}: ${oneLine(subject, 120)}`, ...(initiative === null ? [] : [`${oneLine(initiative.title, 120)} (${initiative.number})`])].join(' – '), 300);
