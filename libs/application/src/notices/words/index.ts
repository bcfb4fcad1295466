import type { NoticeTopic } from '../notice-kinds.ts';
import { DELIBERATION_WORDS } from './deliberation-words.ts';
import { INVOLVEMENT_WORDS } from './involvement-words.ts';
import { type NoticeWords, say } from './notice-words.ts';
import { PROCESS_WORDS } from './process-words.ts';

export type { NoticeWords } from './notice-words.ts';

/** The words of every notice. One that is missing here stops the build. */
export const NOTICE_WORDS: Readonly<Record<NoticeTopic, NoticeWords>> = { ...PROCESS_WORDS, ...INVOLVEMENT_WORDS, ...DELIBERATION_WORDS };

/** For a topic that another version of the product wrote. */
export const OTHER_NOTICE: NoticeWords = say(['Noe nytt i prosessen', 'Noko nytt i prosessen', 'Something new in the process'],
  ['Se hva som har skjedd.', 'Sjå kva som har skjedd.', 'See what has happened.']);

const words: Readonly<Partial<Record<string, NoticeWords>>> = NOTICE_WORDS;
export const noticeWords = (topic: string): NoticeWords => words[topic] ?? OTHER_NOTICE;
