import { ROTA, ToldLog, endorsement, idOf, logSigner, packOf, seedOf, unionSigner, vkey } from './told-log.ts';
import type { PackValue } from './told-log.ts';

/** The log's first key and the one that took over; the union's key. */
export const FIRST_LOG_KEY = logSigner('log key 1');
export const LOG_KEY = logSigner('log key 2');
export const UNION = unionSigner('union key 1');
/** When the union confirmed, in seconds. */
export const SIGNED_FIRST = Date.parse('2026-03-06T12:00:00Z') / 1000;
export const SIGNED_LAST = Date.parse('2026-03-27T12:00:00Z') / 1000;
export const SIZE = 20;
export const OLDER_SIZE = 9;
/** Indices of the rota's entries, and of those about keys. */
export const OWN = [0, 1, 2, 3, 4, 6, 7, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19];
const ERASED = 10;

const other = idOf('another initiative');
const [meeting, record] = [idOf('meeting'), idOf('record')];
const key = (name: string): string => idOf(`key ${name}`);

/** A new rota, from creation to decision, as a log of twenty entries; two are of another initiative. */
export function honestLog(): ToldLog {
  const log = new ToldLog();
  const system = { role: 'SYSTEM', side: null } as const;
  const rep = { role: 'UNION_REP', side: 'EMPLOYEES' } as const;
  log.write({ type: 'log.key-taken', initiative: null, at: '2026-03-02T07:00:00.000Z', ...system, fact: { keyId: key('log 1'), purpose: 'LOG', verifierKey: vkey(FIRST_LOG_KEY), formerKeyId: null, endorsement: null } });
  log.write({ type: 'cosigner.key-registered', initiative: null, at: '2026-03-02T07:30:00.000Z', ...rep, fact: { keyId: key('union 1'), verifierKey: vkey(UNION), union: 'Fagforbundet', formerKeyId: null, effectiveAt: null, endorsement: null } });
  log.write({ type: 'initiative.created', at: '2026-03-02T08:00:00.000Z', fact: { number: 'M-2026-1', title: 'Ny turnus i sone Nord', purpose: 'Jevnere helger' } });
  log.write({ type: 'party.listed', at: '2026-03-02T08:00:00.100Z', fact: { partyId: idOf('party'), side: 'EMPLOYEES', union: 'Fagforbundet', name: 'Fagforbundet Asker' } });
  log.write({ type: 'proposal.put', at: '2026-03-03T09:00:00.000Z', fact: { proposalId: idOf('proposal'), version: 1, title: 'Utkast', text: 'Hver tredje helg', substantial: false } });
  log.write({ type: 'statement.received', initiative: other, at: '2026-03-03T10:00:00.000Z', ...rep, fact: { text: 'En annen sak' } });
  log.write({ type: 'package.delivered', at: '2026-03-04T09:00:00.000Z', occurredOn: '2026-03-04', fact: { packageId: idOf('package'), kind: 'CONSULTATION', title: 'Grunnlag', documents: [{ name: 'turnus.pdf', sha256: 'ab'.repeat(32) }] } });
  log.write({ type: 'meeting.planned', at: '2026-03-05T09:00:00.000Z', fact: { meetingId: meeting, itemId: idOf('item'), initiativeId: ROTA, title: 'Ny turnus', intensity: 'CONSULT' } });
  log.write({ type: 'statement.received', initiative: other, at: '2026-03-05T10:00:00.000Z', ...rep, fact: { text: 'Enda en' } });
  log.write({ type: 'log.key-changed', initiative: null, at: '2026-03-09T07:00:00.000Z', ...system, fact: { keyId: key('log 2'), purpose: 'LOG', verifierKey: vkey(LOG_KEY), formerKeyId: key('log 1'), endorsement: endorsement(FIRST_LOG_KEY, LOG_KEY, seedOf('log key 1')) } });
  log.write({ type: 'statement.received', at: '2026-03-10T09:00:00.000Z', ...rep, fact: { statementId: idOf('statement'), text: 'Noe som angår en enkelt person' } });
  log.write({ type: 'meeting.summoned', at: '2026-03-11T09:00:00.000Z', fact: { meetingId: meeting, summonsId: idOf('summons') } });
  log.write({ type: 'meeting.held', at: '2026-03-18T12:00:00.000Z', occurredOn: '2026-03-17', fact: { meetingId: meeting, occurredOn: '2026-03-17' } });
  log.write({ type: 'record.drafted', at: '2026-03-18T13:00:00.000Z', occurredOn: '2026-03-18', fact: { recordId: record, meetingId: meeting, intensity: 'CONSULT', text: 'Partene drøftet utkastet' } });
  log.write({ type: 'statement.received', initiative: other, at: '2026-03-18T14:00:00.000Z', ...rep, fact: { text: 'Og en til' } });
  log.write({ type: 'record.signed-off', at: '2026-03-20T09:00:00.000Z', ...rep, fact: { recordId: record, partyId: idOf('party'), exit: 'SIGNED_WITH_DISSENT', words: 'Vi er uenige i nattevaktene' } });
  log.write({ type: 'record.locked', at: '2026-03-20T09:00:00.000Z', ...system, fact: { recordId: record } });
  log.write({ type: 'ERASED', at: '2026-03-23T09:00:00.000Z', ...system, fact: { entryId: idOf(`entry ${ERASED}`), legalGround: 'GDPR art. 17' } });
  log.write({ type: 'decision.made', at: '2026-03-24T09:00:00.000Z', role: 'DECISION_MAKER', occurredOn: '2026-03-24', fact: { decisionId: idOf('decision'), title: 'Ny turnus vedtas', reason: 'Jevnere helger 🙂' } });
  log.write({ type: 'decision.communicated', at: '2026-03-25T09:00:00.000Z', fact: { decisionId: idOf('decision'), groupIds: [] } });
  return log;
}

/** The head that the union confirmed first, signed with the log's first key. */
export const olderHead = (log: ToldLog): string => log.head(OLDER_SIZE, [FIRST_LOG_KEY], [[UNION, SIGNED_FIRST]]);

/** The newest head, signed with the log's second key and confirmed by the union. */
export const newestHead = (log: ToldLog): string => log.head(SIZE, [LOG_KEY], [[UNION, SIGNED_LAST]]);

/** The pack of the rota as an honest maker makes it. */
export const honestPack = (log = honestLog()): PackValue => packOf({
  log, size: SIZE, checkpoint: newestHead(log), earlier: [{ size: OLDER_SIZE, checkpoint: olderHead(log) }], keys: [FIRST_LOG_KEY, LOG_KEY, UNION], entries: OWN, wordless: [ERASED],
});
