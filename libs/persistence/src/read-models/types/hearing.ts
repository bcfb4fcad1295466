import { EVERYONE } from '../audience.ts';
import { column, elements, entry, id, inline, instant, json, jsonId, many, named, one, text, value } from '../fields.ts';
import { withInitiative, wholeInitiativeOf } from '../initiative-visibility.ts';
import { type ReadModel, visibleTo } from '../model.ts';

const by = inline('Actor', (row) => `(${row} -> 'by')`);

const hearing: ReadModel = {
  type: 'Hearing', rows: EVERYONE, node: { type: 'Hearing', table: 'hearing' }, ...withInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('Hearing'), proposal: one('Proposal', 'proposal', (up) => `${up}.proposal_id`, true), part: column('part'), activity: column('activity'), title: column('title'), question: column('question'),
    parties: named('Party', 'party', (up) => `${up}.party_ids`), groups: named('AffectedGroup', 'affected_group', (up) => `${up}.group_ids`), councils: column('councils'), openedAt: instant('opened_at'),
    closesOn: column('closes_on'), closedAt: instant('closed_at'), summary: inline('HearingSummary', (row) => `${row}.summary`), openedBy: inline('Actor', (row) => `${row}.opened_by`),
    comments: many('HearingComment', 'hearing_comment', (self, up) => `${self}.hearing_id = ${up}.id`, { inside: false, size: 20 }),
    commentCount: value((row) => `(select count(*)::integer from hearing_comment c where c.hearing_id = ${row}.id)`, 1), entry: entry(),
  }),
};

const summary: ReadModel = { type: 'HearingSummary', rows: EVERYONE, fields: visibleTo(EVERYONE, { text: text('text'), at: text('at'), by }) };

const comment: ReadModel = {
  type: 'HearingComment', rows: EVERYONE, node: { type: 'HearingComment', table: 'hearing_comment' },
  // As with statements: those whom a change affects see what they said themselves.
  visible: (row, scope) => {
    const whole = wholeInitiativeOf(row, scope);
    return whole === null ? null : `${row}.by_person_id = ${scope.me} or ${whole}`;
  },
  fields: visibleTo(EVERYONE, {
    id: id('HearingComment'), hearing: one('Hearing', 'hearing', (up) => `${up}.hearing_id`, true), party: one('Party', 'party', (up) => `${up}.party_id`, true),
    group: one('AffectedGroup', 'affected_group', (up) => `${up}.group_id`, true), withoutName: column('without_name'), by: inline('Actor', (row) => `${row}.by_actor`), text: column('text'),
    passage: inline('Passage', (row) => `${row}.passage`), anchors: elements('PassageAnchor', (up) => `${up}.anchors`, 2), receivedAt: instant('received_at'),
    replies: elements('HearingReply', (up) => `${up}.replies`, 2), treatment: inline('CommentTreatment', (row) => `${row}.treatment`), entry: entry(),
  }),
};

const passage: ReadModel = { type: 'Passage', rows: EVERYONE, fields: visibleTo(EVERYONE, { start: json('start'), quote: text('quote') }) };

const anchor: ReadModel = {
  type: 'PassageAnchor', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    proposal: one('Proposal', 'proposal', (up) => `(${up} ->> 'proposalId')::uuid`, true), start: value((row) => `(${row} ->> 'start')::integer`), outdated: value((row) => `(${row} ->> 'start') is null`),
  }),
};

const reply: ReadModel = { type: 'HearingReply', rows: EVERYONE, fields: visibleTo(EVERYONE, { id: jsonId('HearingReply'), text: text('text'), by, at: text('at') }) };

const treatment: ReadModel = {
  type: 'CommentTreatment', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    id: jsonId('CommentTreatment'), effect: text('effect'), text: text('text'), proposal: one('Proposal', 'proposal', (up) => `(${up} ->> 'proposalId')::uuid`, true), until: text('until'), by, at: text('at'),
  }),
};

export const hearings = [hearing, summary, comment, passage, anchor, reply, treatment];
