import { type CivilDate, type Refusal, type Refused, refuse } from '#domain';
import type { Viewer } from '../ports/viewer.ts';
import type { RegisterStore } from './register/register-store.ts';

export interface ClosedDay { readonly date: CivilDate; readonly name: string }
const NAME_MAX = 200;

/** Sets the closed days of one year in place of those set before. Deadlines reckoned after this take them into account. */
export async function setClosedDays(
  store: RegisterStore, viewer: Viewer, year: number, days: readonly ClosedDay[],
): Promise<{ readonly ok: true; readonly days: readonly ClosedDay[] } | Refused> {
  if (!viewer.roles.includes('HR_ADMIN')) return refuse('ADMINISTRATOR_REQUIRED');
  const refusals = days.flatMap((day, at) => wrongWith(day, at, year, days));
  if (refusals.length > 0) return { ok: false, refusals };
  const sorted = [...days].sort((a, b) => a.date.localeCompare(b.date));
  await store.run(viewer.organisationId, (register) => register.setClosedDays(year, sorted));
  return { ok: true, days: sorted };
}

function wrongWith({ date, name }: ClosedDay, at: number, year: number, days: readonly ClosedDay[]): Refusal[] {
  const field = ['days', String(at)];
  if (!date.startsWith(`${String(year).padStart(4, '0')}-`)) return [{ code: 'CLOSED_DAY_OUTSIDE_YEAR', field: [...field, 'date'], data: { date, year } }];
  if (days.findIndex((day) => day.date === date) < at) return [{ code: 'CLOSED_DAY_REPEATED', field: [...field, 'date'], data: { date } }];
  if (name.trim() === '') return [{ code: 'TEXT_EMPTY', field: [...field, 'name'], data: {} }];
  return name.length > NAME_MAX ? [{ code: 'TEXT_TOO_LONG', field: [...field, 'name'], data: { max: NAME_MAX, length: name.length } }] : [];
}
