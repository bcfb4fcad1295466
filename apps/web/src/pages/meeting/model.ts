import type { MeetingConfirmAttendanceInput, MeetingPageQuery } from '../../generated/pages/meeting/query.ts';

export type MeetingAnswer = Extract<NonNullable<MeetingPageQuery['node']>, { readonly items: unknown }>;
export type ItemAnswer = MeetingAnswer['items'][number];
export type RecordAnswer = ItemAnswer['records'][number];
type PartyAnswer = NonNullable<ItemAnswer['initiative']>['parties'][number];

const isMeeting = (node: MeetingPageQuery['node']): node is MeetingAnswer => node !== null && 'items' in node;

/** The meeting of the answer; null where the id leads to something else, or to nothing the reader may see. */
export const meetingOf = ({ node }: Pick<MeetingPageQuery, 'node'>): MeetingAnswer | null => (isMeeting(node) ? node : null);

const speaksFor = ({ holders, mandates, removedAt }: PartyAnswer, personId: string): boolean => removedAt === null && [...holders, ...mandates].some(({ person }) => person?.id === personId);

/** Parties of an item that the reader speaks for. */
export const ownParties = (item: ItemAnswer, personId: string): readonly PartyAnswer[] => item.initiative?.parties.filter((party) => speaksFor(party, personId)) ?? [];

/** Whose attendance the reader may confirm: that of the side they stand on in one of the items; null for whoever stands on neither. */
export function ownSide({ items }: MeetingAnswer, personId: string): 'EMPLOYER' | 'EMPLOYEES' | null {
  const sides = items.flatMap((item) => ownParties(item, personId).map(({ side }) => side));
  if (sides.includes('EMPLOYEES')) return 'EMPLOYEES';
  return sides.includes('EMPLOYER') || items.some(({ initiative }) => initiative?.leader.id === personId) ? 'EMPLOYER' : null;
}

export interface Attendee { readonly personId: string; readonly name: string; readonly union: string | null; readonly deputy: boolean }

/** Those who could have met from a side: the holders of its parties, each once. */
export function attendeesOf({ items }: MeetingAnswer, side: 'EMPLOYER' | 'EMPLOYEES'): readonly Attendee[] {
  const found = new Map<string, Attendee>();
  for (const { initiative } of items) {
    for (const party of initiative?.parties.filter((one) => one.side === side && one.removedAt === null) ?? []) {
      for (const { person, deputy } of party.holders) if (person !== null && !found.has(person.id)) found.set(person.id, { personId: person.id, name: person.name, union: party.union, deputy });
    }
  }
  return [...found.values()];
}

/** A rep confirms for the unions they speak for alone. */
export function ownAttendees(meeting: MeetingAnswer, personId: string): readonly Attendee[] {
  const side = ownSide(meeting, personId);
  if (side === null) return [];
  const unions = new Set(meeting.items.flatMap((item) => ownParties(item, personId).map(({ union }) => union)));
  const all = attendeesOf(meeting, side);
  return side === 'EMPLOYER' ? all : all.filter(({ union }) => unions.has(union));
}

export const attendanceInput = ({ id, version }: MeetingAnswer, side: 'EMPLOYER' | 'EMPLOYEES', attendees: readonly Attendee[], met: readonly string[]): MeetingConfirmAttendanceInput => ({
  meetingId: id, expectedVersion: version, side,
  // Of a union, those who met, or else its first rep as absent: a deputy who stayed at home was not expected.
  attendees: attendees.filter(({ personId, union, deputy }) => met.includes(personId) || (!deputy && !attendees.some((other) => other.union === union && met.includes(other.personId))))
    .map(({ personId, union, deputy }) => ({ personId, union, deputy, presence: met.includes(personId) ? 'MET' as const : 'ABSENT' as const })),
});

/** Signatures of a record, party by party, with those that wait; a locked record waits for nobody. */
export function signatureRows(item: ItemAnswer, record: RecordAnswer): readonly { readonly party: PartyAnswer; readonly signOff: RecordAnswer['signOffs'][number] | null }[] {
  return (item.initiative?.parties ?? []).filter(({ id, removedAt }) => removedAt === null || record.signOffs.some(({ party }) => party.id === id))
    .map((party) => ({ party, signOff: record.signOffs.find((found) => found.party.id === party.id) ?? null })).filter(({ signOff }) => signOff !== null || record.lockedAt === null);
}

/** What the leader of an item may do next with its record. */
export function recordStep(item: ItemAnswer, status: MeetingAnswer['status'], personId: string): 'DRAFT' | 'SEND' | null {
  if (status !== 'HELD' || item.initiative === null || item.initiative.leader.id !== personId) return null;
  const [record] = item.records;
  if (record === undefined) return 'DRAFT';
  return record.sentAt === null ? 'SEND' : null;
}
