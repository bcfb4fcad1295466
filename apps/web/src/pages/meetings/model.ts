import type { MeetingLineFragment, MeetingsPageQuery } from '../../generated/pages/meetings/query.ts';

/** What a meeting lacks, in the order it is done; null when nothing does. */
export type MeetingNext = 'next_PLANNED' | 'next_DRAFT' | 'next_SEND' | 'next_SIGN';

export function nextOf({ status, items }: Pick<MeetingLineFragment, 'status' | 'items'>): MeetingNext | null {
  if (status === 'PLANNED') return 'next_PLANNED';
  if (status !== 'HELD') return null;
  const cases = items.filter(({ initiative }) => initiative !== null);
  const records = cases.flatMap((item) => item.records);
  if (cases.some((item) => item.records.length === 0)) return 'next_DRAFT';
  if (records.some(({ sentAt }) => sentAt === null)) return 'next_SEND';
  return records.some(({ lockedAt }) => lockedAt === null) ? 'next_SIGN' : null;
}

/** Those of one process, or those of the organisation. */
export const meetingsOf = ({ initiative, meetings }: Pick<MeetingsPageQuery, 'initiative' | 'meetings'>): readonly MeetingLineFragment[] => initiative?.meetings ?? meetings?.nodes ?? [];
