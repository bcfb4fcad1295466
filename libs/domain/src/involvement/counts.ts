import type { Registered } from '../kernel/registered.ts';
import { daysBetween, osloDate } from '../kernel/working-days.ts';
import { isLate } from '../initiative/registration.ts';
import type { SignOff } from './state.ts';
import type { CivilDate } from '../kernel/time.ts';

/** What was recorded as it happened counts; what one side typed in afterwards counts once the other side has confirmed it (engine.md section 4). */
export const registrationCounts = (registered: Registered): boolean => !isLate(registered) || registered.confirmedAt !== null;

/** Calendar days between the claimed day and the recording, shown as "registered N days later"; 0 when recorded as it happened. */
export const registeredDaysLater = ({ occurredOn, recordedAt }: Registered): number => Math.max(0, daysBetween(occurredOn, osloDate(recordedAt)));

/** A sign-off stands until the party has opposed the scan it rests on. */
export const stands = ({ scan }: SignOff): boolean => scan === null || scan.opposedAt === null;

/** A sign-off made by the party itself counts at once; a scan that the employer registered, from the day its time for opposing is over. */
export const signOffCounts = (signOff: SignOff, today: CivilDate): boolean => stands(signOff) && (signOff.scan === null || today >= signOff.scan.countsFrom);
