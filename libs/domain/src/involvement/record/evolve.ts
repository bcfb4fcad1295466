import type { RecordedFact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import type { Id } from '../../kernel/identity.ts';
import type { MeetingRecord } from '../state.ts';

type Recorded<T extends RecordedFact['type']> = Extract<RecordedFact, { type: T }>;

const change = (initiative: Initiative, recordId: Id, to: (record: MeetingRecord) => MeetingRecord): Initiative =>
  ({ ...initiative, records: initiative.records.map((one) => (one.id === recordId ? to(one) : one)) });

/** A first draft adds the record; a later one replaces its text and takes it back from the parties until it is sent again. */
export const recordDrafted = (initiative: Initiative, { payload, at, by, entryId }: Recorded<'record.drafted'>): Initiative => {
  const { recordId, occurredOn, ...words } = payload;
  if (initiative.records.some(({ id }) => id === recordId)) {
    return change(initiative, recordId, (record) => ({ ...record, text: words.text, kind: words.kind ?? record.kind, draftedAt: at, sentAt: null, sentBy: null, remindedAt: null }));
  }
  return {
    ...initiative,
    records: [...initiative.records, {
      id: recordId, ...words, kind: words.kind ?? 'MINUTES', draftedBy: by, draftedAt: at, sentAt: null, sentBy: null, remindedAt: null, views: [], signOffs: [], lockedAt: null, corrections: [],
      registered: { recordedAt: at, occurredOn, bySide: by.side, confirmedAt: null }, entryId,
    }],
  };
};

export const recordViewed = (initiative: Initiative, { payload: { recordId, partyId, text }, at, by }: Recorded<'record.viewed'>): Initiative =>
  change(initiative, recordId, (record) => ({ ...record, views: [...record.views.filter((view) => view.partyId !== partyId), { partyId, text, at, by }] }));

export const recordSent = (initiative: Initiative, { payload: { recordId }, at, by }: Recorded<'record.sent'>): Initiative =>
  change(initiative, recordId, (record) => ({ ...record, sentAt: at, sentBy: by }));

export const recordReminded = (initiative: Initiative, { payload: { recordId }, at }: Recorded<'record.reminded'>): Initiative =>
  change(initiative, recordId, (record) => ({ ...record, remindedAt: at }));

export const recordSignedOff = (initiative: Initiative, { payload, at, by, entryId }: Recorded<'record.signed-off'>): Initiative => {
  const { recordId, signOffId, partyId, exit, words } = payload;
  const scan = payload.scan === null ? null : { ...payload.scan, opposedAt: null };
  return change(initiative, recordId, (record) => ({ ...record, signOffs: [...record.signOffs, { id: signOffId, partyId, exit, words, by, at, scan, ...(payload.screenOf !== undefined && { screenOf: payload.screenOf }), entryId }] }));
};

export const scanOpposed = (initiative: Initiative, { payload: { recordId, signOffId }, at }: Recorded<'record.scan-opposed'>): Initiative =>
  change(initiative, recordId, (record) => ({
    ...record, signOffs: record.signOffs.map((one) => (one.id === signOffId && one.scan !== null ? { ...one, scan: { ...one.scan, opposedAt: at } } : one)),
  }));

export const recordLocked = (initiative: Initiative, { payload: { recordId }, at }: Recorded<'record.locked'>): Initiative =>
  change(initiative, recordId, (record) => ({ ...record, lockedAt: at }));

export const recordCorrected = (initiative: Initiative, { payload: { recordId, correctionId, partyId, text }, at, by, entryId }: Recorded<'record.corrected'>): Initiative =>
  change(initiative, recordId, (record) => ({ ...record, corrections: [...record.corrections, { id: correctionId, partyId, text, at, by, entryId }] }));
