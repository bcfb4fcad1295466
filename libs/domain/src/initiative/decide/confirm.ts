import { accept, refuse } from '../../kernel/decision.ts';
import type { Id } from '../../kernel/identity.ts';
import { osloDate } from '../../kernel/working-days.ts';
import { partiesOf, sideOf } from '../authority.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';
import { confirmingSide, registrations } from '../registration.ts';

/** Confirms what the other side registered afterwards. A rep who acts for several unions confirms for each; nobody confirms their own side's word. */
export const confirmRegistration: Decider<'registration.confirm'> = ({ initiative }, { by, input: { objectId } }, { now }) => {
  const today = osloDate(now);
  const registration = registrations(initiative).find(({ id }) => id === objectId);
  if (registration === undefined) return refuse('REGISTRATION_UNKNOWN', ['objectId']);
  if (!registration.needsConfirming) return refuse('NOTHING_TO_CONFIRM', ['objectId']);
  const side = sideOf(initiative, by, today);
  if (side === null || side !== confirmingSide(registration.registered)) return refuse('CONFIRM_BY_OTHER_SIDE', null, { bySide: registration.registered.bySide });
  const parties = partiesOf(initiative, by, today).map(({ id }) => id);
  if (side === 'EMPLOYEES' && parties.length === 0 && !by.roles.includes('SAFETY_REP')) return refuse('CONFIRM_BY_OTHER_SIDE', null, { bySide: registration.registered.bySide });
  const speakers: readonly (Id | null)[] = parties.length > 0 ? parties : [null];
  const left = speakers.filter((partyId) => !registration.confirmedBy.includes(partyId));
  const done = left.length === 0 || (registration.confirmedBy.length === 0 && registration.registered.confirmedAt !== null);
  return done ? refuse('CONFIRMED_ALREADY', ['objectId']) : accept(...left.map((partyId) => fact('registration.confirmed', { objectId, partyId })));
};
