import type { Intensity, MeetingPlanInput, NewMeetingPageQuery } from '../../generated/pages/new-meeting/query.ts';
import { osloInstant } from '../../language/dates.ts';
import { addWorkingDays, type ClosedDates } from '../../language/working-days.ts';
import { INTENSITIES } from '../../parts/intensity-texts.ts';

interface ItemValues { readonly title: string; readonly intensity: string; readonly proposalId: string }
export interface NewMeetingValues { readonly title: string; readonly unitId: string; readonly startsAt: string; readonly place: string; readonly items: readonly ItemValues[] }

export const EMPTY_ITEM: ItemValues = { title: '', intensity: '', proposalId: '' };

/** Working days between a summons and its meeting that leave time to prepare. */
const NOTICE_WORKING_DAYS = 6;

/** Begins six working days ahead at ten o'clock, with the process's newest proposal for consultation. */
export function newMeetingValues({ initiative }: Pick<NewMeetingPageQuery, 'initiative'>, name: string, today: string, closed: ClosedDates): NewMeetingValues {
  const newest = [...initiative?.proposals ?? []].sort((one, other) => other.version - one.version)[0];
  return {
    title: name, unitId: initiative?.unit.id ?? '', startsAt: `${addWorkingDays(today, NOTICE_WORKING_DAYS, closed)}T10:00`, place: '',
    items: initiative == null ? [] : [{ title: initiative.title, intensity: newest === undefined ? '' : 'CONSULT', proposalId: newest?.id ?? '' }],
  };
}

export const newMeetingInput = (initiativeId: string | null, { title, unitId, startsAt, place, items }: NewMeetingValues): MeetingPlanInput => ({
  title: title.trim(), unitId, startsAt: osloInstant(startsAt), place: place.trim() === '' ? null : place.trim(),
  items: items.map((item) => ({ initiativeId, title: item.title.trim(), intensity: intensityOf(item.intensity), proposalId: item.proposalId === '' ? null : item.proposalId })),
});

const intensityOf = (value: string): Intensity => INTENSITIES.find((known) => known === value) ?? 'INFORM';
