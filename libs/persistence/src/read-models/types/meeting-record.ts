import { EVERYONE, INVOLVED } from '../audience.ts';
import { column, elements, entry, id, inline, instant, many, one, part, text, value } from '../fields.ts';
import { globalIdSql } from '../global-id.ts';
import { withWholeInitiative } from '../initiative-visibility.ts';
import { type ReadModel, type Sql, visibleTo } from '../model.ts';
import { fileUrl, whileKept } from './file-url.ts';

/** As `shownKind` of the domain says it. */
const shownKind = (row: Sql): Sql => `case when exists (select from sign_off s where s.initiative_id = ${row}.initiative_id and s.record_id = ${row}.id
  and s.exit in ('SIGNED_WITH_DISSENT', 'DECLINED') and s.scan_opposed_at is null) then 'DISAGREEMENT' else ${row}.kind end`;

const meetingRecord: ReadModel = {
  type: 'MeetingRecord', rows: INVOLVED, node: { type: 'MeetingRecord', table: 'meeting_record' }, ...withWholeInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('MeetingRecord'), initiative: one('Initiative', 'initiative', (up) => `${up}.initiative_id`, true), meeting: one('Meeting', 'meeting', (up) => `${up}.meeting_id`, true),
    item: one('AgendaItem', 'agenda_item', (up) => `${up}.item_id`, true), intensity: column('intensity'), proposal: one('Proposal', 'proposal', (up) => `${up}.proposal_id`, true),
    part: column('part'), kind: value(shownKind, 1), text: column('text'), draftedBy: inline('Actor', (row) => `${row}.drafted_by`), draftedAt: instant('drafted_at'), sentAt: instant('sent_at'),
    sentBy: inline('Actor', (row) => `${row}.sent_by`), corrections: elements('RecordCorrection', (up) => `${up}.corrections`, 1),
    pdfUrl: value((row) => `'/records/' || ${globalIdSql('MeetingRecord', `${row}.id`)} || '.pdf'`),
    archivePdfUrl: value((row) => `'/records/' || ${globalIdSql('MeetingRecord', `${row}.id`)} || '.pdf?for=archive'`),
    remindedAt: instant('reminded_at'), views: elements('View', (up) => `${up}.views`, 3),
    signOffs: many('SignOff', 'sign_off', (self, up) => `${self}.initiative_id = ${up}.initiative_id and ${self}.record_id = ${up}.id`), lockedAt: instant('locked_at'),
    registered: inline('Registered', (row) => `${row}.registered`), entry: entry(),
  }),
};

const view: ReadModel = {
  type: 'View', rows: INVOLVED,
  fields: visibleTo(EVERYONE, { party: one('Party', 'party', (up) => `(${up} ->> 'partyId')::uuid`, true), text: text('text'), at: text('at'), by: inline('Actor', (row) => `(${row} -> 'by')`) }),
};

const correction: ReadModel = {
  type: 'RecordCorrection', rows: INVOLVED,
  fields: visibleTo(EVERYONE, {
    party: one('Party', 'party', (up) => `(${up} ->> 'partyId')::uuid`, true), text: text('text'), at: text('at'), by: inline('Actor', (row) => `(${row} -> 'by')`),
    entry: one('Entry', 'entry', (up) => `(${up} ->> 'entryId')::uuid`),
  }),
};

const signOff: ReadModel = {
  type: 'SignOff', rows: INVOLVED, node: { type: 'SignOff', table: 'sign_off' }, ...withWholeInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('SignOff'), party: one('Party', 'party', (up) => `${up}.party_id`, true), exit: column('exit'), words: column('words'), by: inline('Actor', (row) => `${row}.by_actor`),
    at: instant('at'), screenOf: one('Person', 'person', (up) => `(${up}.screen_of ->> 'personId')::uuid`), scan: { ...part('Scan'), absent: (row) => `${row}.scan_sha256 is null` }, entry: entry(),
  }),
};

/** Its row is the sign-off's. */
const scan: ReadModel = {
  type: 'Scan', rows: INVOLVED,
  fields: visibleTo(EVERYONE, { name: column('scan_name'), sha256: column('scan_sha256'), countsFrom: column('scan_counts_from'), opposedAt: instant('scan_opposed_at'),
    url: value((row) => fileUrl(whileKept(row, globalIdSql('SignOff', `${row}.id`)), `${row}.scan_sha256`), 1) }),
};

export const meetingRecords = [meetingRecord, view, correction, signOff, scan];
