import { EVERYONE, INVOLVED } from '../audience.ts';
import { column, elements, entry, id, inline, instant, many, one, part, text } from '../fields.ts';
import { withWholeInitiative } from '../initiative-visibility.ts';
import { type ReadModel, visibleTo } from '../model.ts';

const meetingRecord: ReadModel = {
  type: 'MeetingRecord', rows: INVOLVED, node: { type: 'MeetingRecord', table: 'meeting_record' }, ...withWholeInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('MeetingRecord'), initiative: one('Initiative', 'initiative', (up) => `${up}.initiative_id`, true), meeting: one('Meeting', 'meeting', (up) => `${up}.meeting_id`, true),
    item: one('AgendaItem', 'agenda_item', (up) => `${up}.item_id`, true), intensity: column('intensity'), proposal: one('Proposal', 'proposal', (up) => `${up}.proposal_id`, true),
    part: column('part'), text: column('text'), draftedBy: inline('Actor', (row) => `${row}.drafted_by`), draftedAt: instant('drafted_at'), sentAt: instant('sent_at'),
    remindedAt: instant('reminded_at'), views: elements('View', (up) => `${up}.views`, 3),
    signOffs: many('SignOff', 'sign_off', (self, up) => `${self}.initiative_id = ${up}.initiative_id and ${self}.record_id = ${up}.id`), lockedAt: instant('locked_at'),
    registered: inline('Registered', (row) => `${row}.registered`), entry: entry(),
  }),
};

const view: ReadModel = {
  type: 'View', rows: INVOLVED,
  fields: visibleTo(EVERYONE, { party: one('Party', 'party', (up) => `(${up} ->> 'partyId')::uuid`, true), text: text('text'), at: text('at'), by: inline('Actor', (row) => `(${row} -> 'by')`) }),
};

const signOff: ReadModel = {
  type: 'SignOff', rows: INVOLVED, node: { type: 'SignOff', table: 'sign_off' }, ...withWholeInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('SignOff'), party: one('Party', 'party', (up) => `${up}.party_id`, true), exit: column('exit'), words: column('words'), by: inline('Actor', (row) => `${row}.by_actor`),
    at: instant('at'), scan: { ...part('Scan'), absent: (row) => `${row}.scan_sha256 is null` }, entry: entry(),
  }),
};

/** Its row is the sign-off's. */
const scan: ReadModel = {
  type: 'Scan', rows: INVOLVED,
  fields: visibleTo(EVERYONE, { name: column('scan_name'), sha256: column('scan_sha256'), countsFrom: column('scan_counts_from'), opposedAt: instant('scan_opposed_at') }),
};

export const meetingRecords = [meetingRecord, view, signOff, scan];
