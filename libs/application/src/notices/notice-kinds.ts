import type { NotificationTopic } from '../commands/notifications.ts';
import type { NoticeCategory } from './notice-category.ts';

/** What is told: facts of initiatives, and what is told beside them. */
export type NoticeTopic = NotificationTopic | 'objection.raised' | 'objection.answered' | 'objection.overdue' | 'checkpoint.published';

export interface NoticeKind {
  readonly category: Exclude<NoticeCategory, 'ALL'>;
  /** By law or agreement the person must be told, or a period runs from it: no preference hides it, and its mail waits for no morning. */
  readonly statutory: boolean;
}

const law = (category: NoticeKind['category']): NoticeKind => ({ category, statutory: true });
const free = (category: NoticeKind['category']): NoticeKind => ({ category, statutory: false });

/** Every kind of notice. One that is missing here stops the build. */
export const NOTICE_KINDS: Readonly<Record<NoticeTopic, NoticeKind>> = {
  'initiative.created': free('MINE'),
  'initiative.led-by': free('MENTIONS'),
  'initiative.scope-changed': law('MINE'),
  'initiative.cancelled': law('MINE'),
  'initiative.closed': free('MINE'),
  'playbook.moved': free('MINE'),
  // Moving what was open to fixed is told (engine.md section 3).
  'mandate.fixed': law('MINE'),
  'party.listed': law('MENTIONS'),
  'party.removed': law('MENTIONS'),
  'party.mandated': law('MENTIONS'),
  'party.mandate-withdrawn': law('MENTIONS'),
  'stage.entered': free('MINE'),
  'stage.overdue': free('TASKS'),
  // Effective one working day after notice to the parties.
  'gate.override-noticed': law('TASKS'),
  'gate.override-effective': law('MINE'),
  'decision.made': law('MINE'),
  'decision.communicated': law('MINE'),
  'activity.documented': free('MINE'),
  'follow-up.came-due': free('TASKS'),
  'proposal.put': free('MINE'),
  // Preparation time is counted from delivery.
  'package.delivered': law('TASKS'),
  // What is withheld is withheld from somebody entitled to it (aml. § 8-3).
  'information.withheld': law('MINE'),
  'information.opened': law('MINE'),
  'preparation.requested': free('TASKS'),
  'preparation.answered': law('MENTIONS'),
  'statement.received': free('TASKS'),
  'statement.answered': law('MENTIONS'),
  'statement.grouping-contested': free('TASKS'),
  'statement.overdue': free('TASKS'),
  // The safety rep's period runs from it.
  'risk.assessed': law('MINE'),
  'risk.safety-rep-stated': free('MINE'),
  'meeting.planned': free('MINE'),
  'meeting.late-item-proposed': free('TASKS'),
  'meeting.late-item-answered': free('MENTIONS'),
  'meeting.changed': free('MINE'),
  'meeting.moved': law('MINE'),
  'meeting.cancelled': law('MINE'),
  'meeting.summoned': law('TASKS'),
  'meeting.responded': free('MINE'),
  'meeting.other-time-requested': free('TASKS'),
  'meeting.other-time-answered': law('MENTIONS'),
  // Five working days and one reminder run from these.
  'record.sent': law('TASKS'),
  'record.reminded': law('TASKS'),
  'record.signed-off': free('MINE'),
  'record.scan-opposed': free('MINE'),
  'record.corrected': law('MINE'),
  // The time to comment runs from it.
  'hearing.opened': law('MINE'),
  'hearing.commented': free('MINE'),
  'hearing.closed': free('TASKS'),
  'hearing.summarised': free('MINE'),
  'impact.assessed': free('MINE'),
  'council.recorded': free('MINE'),
  'coverage.alternative-logged': free('MINE'),
  'board.concluded': free('MINE'),
  'objection.raised': free('TASKS'),
  'objection.answered': law('MENTIONS'),
  'objection.overdue': free('TASKS'),
  // Wanted by whoever keeps an eye on the log; no law asks for it.
  'checkpoint.published': free('MENTIONS'),
};

const kinds: Readonly<Partial<Record<string, NoticeKind>>> = NOTICE_KINDS;

/** The kind of a topic as a message carries it. One that this version does not know, since another version wrote it, is told, and may be hidden. */
export const noticeKind = (topic: string): NoticeKind => kinds[topic] ?? free('MINE');
