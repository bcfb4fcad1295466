import type { ActorRef } from '../kernel/actor.ts';
import type { Id } from '../kernel/identity.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import type { Instant } from '../kernel/time.ts';

/** Why content may be erased from the log: nothing else may take a word out of it. */
export const ERASURE_GROUNDS = ['GDPR_ART_17', 'COURT_ORDER', 'ARCHIVE_ACT'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/** The grounds in words; the one in Norwegian stands in the log. */
export const ERASURE_GROUND_WORDS: Readonly<Record<ErasureGround, LocalizedText>> = {
  GDPR_ART_17: { nb: 'personvernforordningen artikkel 17', nn: 'personvernforordninga artikkel 17', en: 'GDPR article 17' },
  COURT_ORDER: { nb: 'rettslig avgjørelse', nn: 'rettsleg avgjerd', en: 'order of a court' },
  ARCHIVE_ACT: { nb: 'arkivlova', nn: 'arkivlova', en: 'the Archives Act' },
};

/** What stands where words were. The log's ERASED entry says on what ground. */
export const ERASED_TEXT = '[slettet · sletta · erased]';

/** An entry whose content is to go: who acted, and what happened in data. */
export interface LoggedContent { readonly entryId: Id; readonly type: string; readonly at: Instant; readonly by: ActorRef; readonly fact: Readonly<Record<string, unknown>> }

/** Entries that prove how the log itself was kept: keys, published rules, erasures. Without them nothing else can be verified. */
const OF_THE_LOG = ['ERASED', 'erasure.', 'log.', 'cosigner.', 'witness.', 'playbook.published', 'rule-set.published'];
export const isErasable = (type: string): boolean => !OF_THE_LOG.some((prefix) => type.startsWith(prefix));

/**
 * Whether law or agreement asks that the matter be on record, so that no one person may take it off: everything but what an initiative is called, and reminders.
 * The database holds the same list.
 */
export const isLawLogged = (type: string): boolean => type !== 'initiative.described' && type !== 'follow-up.came-due';
