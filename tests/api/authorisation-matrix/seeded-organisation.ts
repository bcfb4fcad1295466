import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { HeldOffice, OfficeKind, Role } from '#domain';
import type { Viewer } from '#application';

type Row = Readonly<Record<string, unknown>>;

/** An organisation in which every column that can be read holds something, so that whatever comes out empty was held back. */
export interface SeededOrganisation {
  readonly id: string;
  /** One viewer of each kind. `STRANGER` is an employee whom nothing affects. */
  readonly viewers: Readonly<Record<ViewerKind, Viewer>>;
  /** Ids by GraphQL type, of the initiative that the viewers have to do with. */
  readonly ids: Readonly<Record<string, string>>;
  /** Its number. */
  readonly number: string;
  /** An initiative that only those see who see the whole organisation. */
  readonly foreignInitiativeId: string;
}
export type ViewerKind = Exclude<Role, 'SYSTEM'> | 'STRANGER';

const AT = '2026-03-02T08:00:00.000Z';
const TEXT = { nb: 'tekst', nn: 'tekst', en: 'text' };
const HASH = 'ab'.repeat(32);
const registered = { recordedAt: AT, occurredOn: '2026-02-27', bySide: 'EMPLOYER', confirmedAt: AT };

const inserter = (client: pg.Client) => async (table: string, row: Row): Promise<void> => {
  const columns = Object.keys(row);
  const values = columns.map((column) => {
    const value = row[column];
    return value !== null && typeof value === 'object' && !Array.isArray(value) && !Buffer.isBuffer(value) ? JSON.stringify(value) : value;
  });
  await client.query(`insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`, values);
};
const list = (...items: readonly unknown[]): string => JSON.stringify(items);

/** Writes an organisation as the database's administrator, past triggers and walls. `name` tells organisations apart. */
export async function seedOrganisation(adminUrl: string, name: string): Promise<SeededOrganisation> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await seed(client, name);
  } finally {
    await client.end();
  }
}

interface Cast { readonly org: string; readonly root: string; readonly unit: string; readonly beside: string; readonly people: Readonly<Record<string, string>> }
type Insert = ReturnType<typeof inserter>;

async function seed(client: pg.Client, name: string): Promise<SeededOrganisation> {
  const insert = inserter(client);
  const cast = await seedRegister(insert, name);
  const published = await seedPublished(insert, cast.org);
  // From here rows stand for what the engine would have written; its guards are tested elsewhere.
  await client.query(`set session_replication_role = 'replica'`);
  const ids = await seedInitiative(insert, cast);
  const foreign = await seedForeignInitiative(insert, cast);
  await client.query(`set session_replication_role = 'origin'`);
  const viewers = await seedViewers(insert, cast, ids);
  const cosignerKey = await seedLog(insert, cast);
  const own = { CosignerKey: cosignerKey, Organisation: cast.org, Unit: cast.unit, Person: cast.people['UNION_REP']!, Office: viewers.UNION_REP.offices[0]!.officeId };
  return { id: cast.org, ids: { ...ids, ...published, ...own }, number: 'M-2026-118', foreignInitiativeId: foreign, viewers };
}

async function seedRegister(insert: Insert, name: string): Promise<Cast> {
  const org = randomUUID();
  const [root, unit, beside, below] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await insert('organisation', { id: org, name, kind: 'REPLAY', replay_now: '2026-03-10T08:00:00Z', employees: 60, has_amu: true, organisation_number: '999999999', whistleblowing: { text: 'Slik varsler du', url: 'https://kommune.no/varsling' } });
  await insert('closed_day', { organisation_id: org, date: '2026-04-03', title: 'Fri' });
  await insert('unit', { organisation_id: org, id: root, parent_id: null, code: 'R', name: 'Kommunen' });
  await insert('unit', { organisation_id: org, id: unit, parent_id: root, code: 'A', name: 'Hjemmetjenesten' });
  await insert('unit', { organisation_id: org, id: beside, parent_id: root, code: 'B', name: 'Skolen' });
  await insert('unit', { organisation_id: org, id: below, parent_id: unit, code: 'A1', name: 'Natt' });
  const people: Record<string, string> = {};
  for (const person of ['LEADER', 'UNION_REP', 'SAFETY_REP', 'EMPLOYEE', 'HR_ADMIN', 'DECISION_MAKER', 'INTEGRATION', 'STRANGER', 'SUPERIOR']) {
    people[person] = randomUUID();
    await insert('person', { organisation_id: org, id: people[person], external_key: person, name: `Person ${person}`, email: `${person.toLowerCase()}@example.no`, mail_bounces_since: AT });
  }
  await insert('employment', { organisation_id: org, person_id: people['UNION_REP'], unit_id: unit, profession: 'sykepleier', contract: 'fast', shift: 'dag' });
  await insert('agreement_union', { organisation_id: org, key: 'fagforbundet', name: 'Fagforbundet', confederation: 'LO', unit_id: unit });
  return { org, root, unit, beside, people };
}

const definition = {
  summary: TEXT,
  stages: ['diagnose', 'involve', 'decide', 'implement', 'evaluate'].map((key) => ({
    key, activities: [1, 2, 3, 4].map((n) => ({ key: `${key}-${n}`, kind: n === 1 ? 'risk-assessment' : 'task', title: n === 2 ? TEXT : null, scopes: ['ORDINARY'], parameters: {}, parts: [{ key: 'p1', title: TEXT }] })),
  })),
};

async function seedPublished(insert: Insert, org: string): Promise<Record<string, string>> {
  const ids = { Playbook: randomUUID(), RuleSet: randomUUID() };
  await insert('playbook_version', { organisation_id: org, id: ids.Playbook, key: 'turnus', version: 1, hash: HASH, title: TEXT, definition });
  await insert('rule_set_version', {
    organisation_id: org, id: ids.RuleSet, key: 'norsk', version: 1, valid_from: '2024-01-01', hash: HASH, title: TEXT,
    definition: { thresholds: { amuFromEmployees: 30 }, bases: { 'aml-8-2': { title: TEXT, demands: TEXT, url: 'https://lovdata.no/', kind: 'LAW' } } },
  });
  return ids;
}

const initiativeRow = (cast: Cast, id: string, visit: string): Row => ({
  organisation_id: cast.org, id, version: 4, title: 'Ny turnus', purpose: 'Bedre bemanning', scope: 'ORDINARY', status: 'RUNNING', playbook_key: 'turnus', playbook_version: 1,
  playbook_hash: HASH, rule_set_key: 'norsk', rule_set_version: 1, archive_case: '26/118', considerable_importance: true, concerns_councils: false, starts_on: '2026-06-01',
  statements_due_on: '2026-04-01', created_at: AT, ended_at: AT, stage: 'involve', round: 1, part: 'p1', visit_id: visit, stage_entered_at: AT, stage_due_on: '2026-03-05', gate_unmet: 1, updated_at: AT,
});

async function seedForeignInitiative(insert: Insert, cast: Cast): Promise<string> {
  const [id, visit] = [randomUUID(), randomUUID()];
  await insert('initiative', {
    ...initiativeRow(cast, id, visit), number: 'M-2026-20', unit_id: cast.beside, leader_person_id: cast.people['HR_ADMIN'], leader_name: 'x', updated_at: '2026-03-01T08:00:00Z',
    created_at: '2026-01-02T08:00:00Z', stage_due_on: null, programme_id: null,
  });
  await insert('affected_group', { organisation_id: cast.org, id: randomUUID(), initiative_id: id, position: 0, label: 'Dag', unit_id: cast.unit, people: 3, member_ids: '{}', entry_id: randomUUID() });
  return id;
}

async function seedInitiative(insert: Insert, cast: Cast): Promise<Record<string, string>> {
  const { org, unit, people } = cast;
  const key = (): string => randomUUID();
  const ids: Record<string, string> = {
    Initiative: key(), StageVisit: key(), Criterion: key(), GateOverride: key(), Party: key(), AffectedGroup: key(), Proposal: key(), Alternative: key(), InformationPackage: key(),
    PreparationRequest: key(), Statement: key(), Meeting: key(), MeetingSeries: key(), AgendaItem: key(), MeetingRecord: key(), SignOff: key(), RiskAssessment: key(), Decision: key(),
    Documentation: key(), ProcessObjection: key(), Entry: key(), Timer: key(), FollowUp: key(), Hearing: key(), HearingComment: key(), ImpactAssessment: key(), CouncilView: key(), Board: key(), BoardFinding: key(), CoverageAlternative: key(), WithheldItem: key(), Erasure: key(), Round: key(), RoundComment: key(), programme: key(), member: key(),
  };
  const of = { organisation_id: org, initiative_id: ids['Initiative'] };
  const recorded = { position: 0, entry_id: ids['Entry'] };
  const actor = { personId: people['UNION_REP'], name: 'Rep', role: 'UNION_REP', side: 'EMPLOYEES' };
  const answer = { granted: true, reason: 'ja', at: AT };
  await insert('initiative', { ...initiativeRow(cast, ids['programme']!, key()), number: 'M-2026-3', unit_id: unit, leader_person_id: people['LEADER'], leader_name: 'x', scope: 'PROGRAMME', stage_due_on: null, updated_at: '2026-02-01T08:00:00Z' });
  await insert('initiative', {
    ...initiativeRow(cast, ids['Initiative']!, ids['StageVisit']!), number: 'M-2026-118', unit_id: unit, leader_person_id: people['LEADER'], leader_name: 'Leder', superior_person_id: people['SUPERIOR'],
    superior_name: 'Sjef', programme_id: ids['programme'],
    mandate: { id: key(), text: 'mandat', room: [{ id: key(), what: 'rammen', state: 'FIXED', fixedBy: 'kommunestyret' }], statedAt: AT, by: actor, entryId: ids['Entry'] },
  });
  await insert('initiative', { ...initiativeRow(cast, ids['member']!, key()), number: 'M-2026-119', unit_id: unit, leader_person_id: people['LEADER'], leader_name: 'x', programme_id: ids['Initiative'], updated_at: '2026-02-02T08:00:00Z' });
  for (const [person, capacity] of [['LEADER', 'LEADER'], ['SUPERIOR', 'SUPERIOR'], ['UNION_REP', 'PARTY'], ['EMPLOYEE', 'AFFECTED']] as const) {
    for (const initiative of [ids['Initiative'], ids['programme'], ids['member']]) await insert('initiative_person', { organisation_id: org, initiative_id: initiative, person_id: people[person], capacity });
  }
  await insert('stage_visit', { ...of, id: key(), position: 0, entry_id: ids['Entry'], stage: 'diagnose', round: 1, entered_at: AT, left_at: AT });
  await insert('stage_visit', { ...of, ...recorded, position: 1, id: ids['StageVisit'], stage: 'involve', round: 1, part: 'p1', entered_at: AT, left_at: AT, reason: 'endret', due_on: '2026-03-05' });
  await insert('affected_group', { ...of, ...recorded, id: ids['AffectedGroup'], label: 'Natt', unit_id: unit, profession: 'sykepleier', contract: 'fast', shift: 'natt', people: 12, member_ids: `{${people['EMPLOYEE']}}` });
  await insert('affected_group', { ...of, ...recorded, initiative_id: ids['member'], id: key(), label: 'Natt', unit_id: unit, people: 3, member_ids: '{}' });
  await insert('affected_member', { ...of, group_id: ids['AffectedGroup'], person_id: people['EMPLOYEE'] });
  await insert('party', { ...of, ...recorded, id: ids['Party'], side: 'EMPLOYEES', union_key: 'fagforbundet', name: 'Fagforbundet', listed_at: AT, removed_at: AT, removed_reason: 'prøve',
    holders: list({ personId: people['UNION_REP'], name: 'Rep', deputy: false }), mandates: list({ personId: people['UNION_REP'], name: 'Rep', grantedAt: AT, until: '2026-12-31' }) });
  await insert('proposal', { ...of, ...recorded, id: ids['Proposal'], version: 1, part: 'p1', title: 'Forslag', text: 'tekst', alternatives: list({ id: ids['Alternative'], title: 'A', findingId: ids['BoardFinding'] }), substantial: true, requires_agreement: ['12 t'], put_at: AT });
  await insert('information_package', { ...of, ...recorded, id: ids['InformationPackage'], kind: 'CONSULTATION', title: 'Pakke', part: 'p1', proposal_id: ids['Proposal'], documents: list({ name: 'a.pdf', version: '1', sha256: HASH, bytes: 10 }), replaces_id: ids['InformationPackage'], registered });
  await insert('content', { organisation_id: org, sha256: HASH, bytes: 10, media_type: 'application/pdf' });
  await insert('withheld_item', { ...of, ...recorded, id: ids['WithheldItem'], package_id: ids['InformationPackage'], part: 'p1', scope: 'Tilbud fra leverandøren', ground: 'CONSIDERABLE_HARM', reason: 'pågående kjøp', ends_on: '2026-03-01',
    document: { name: 'b.pdf', version: '1', sha256: HASH, bytes: 10 }, by_actor: actor, at: AT, opened: { at: AT, reason: 'avsluttet' } });
  await insert('package_delivery', { ...of, package_id: ids['InformationPackage'], position: 0, to_kind: 'GROUP', to_id: ids['AffectedGroup'], delivered_at: AT, opened_at: AT, opened_by: actor });
  await insert('package_delivery', { ...of, package_id: ids['InformationPackage'], position: 1, to_kind: 'PARTY', to_id: ids['Party'], delivered_at: AT, opened_at: AT, opened_by: actor });
  await insert('preparation_request', { ...of, ...recorded, id: ids['PreparationRequest'], party_id: ids['Party'], until: '2026-04-01', reason: 'tid', at: AT, answer });
  await insert('statement', { ...of, ...recorded, id: ids['Statement'], party_id: ids['Party'], by_actor: { ...actor, personId: people['EMPLOYEE'] }, text: 'innspill', proposal_id: ids['Proposal'], received_at: AT, in_time: true, answer_due_on: '2026-03-12', overdue_at: AT,
    answer: { id: key(), effect: 'DEFERRED', text: 'svar', proposalId: ids['Proposal'], fromProposalId: ids['Proposal'], until: '2026-05-01', at: AT, by: actor, sharedWith: [key()], entryId: ids['Entry'] }, grouping_contested: { at: AT, reason: 'nei' } });
  await insert('meeting_series', { organisation_id: org, id: ids['MeetingSeries'], unit_id: unit, title: 'Fast møte', place: 'Rådhuset', planned_through: '2026-04-01', ended: { on: '2026-12-31', reason: 'slutt', by: actor, at: AT },
    rhythm: { every: 'MONTH', weekday: 2, week: 1, time: '09:00' }, participants: list({ personId: people['UNION_REP'], name: 'Rep', side: 'EMPLOYEES', union: 'fagforbundet' }) });
  await insert('meeting', { organisation_id: org, id: ids['Meeting'], version: 2, unit_id: unit, title: 'Drøfting', place: 'Rådhuset', series_id: ids['MeetingSeries'], starts_at: AT, status: 'HELD', participants: list({ personId: people['UNION_REP'], name: 'Rep', side: 'EMPLOYEES', union: 'fagforbundet' }),
    late_items: list({ id: key(), initiativeId: ids['Initiative'], title: 'Sen sak', intensity: 'INFORM', proposalId: null, reason: 'haster', by: actor, bySide: 'EMPLOYEES', at: AT, answer: { agreed: true, reason: 'greit', by: actor, at: AT } }),
    responses: list({ personId: people['UNION_REP'], name: 'Rep', answer: 'ABSENT', reason: 'kurs', at: AT }),
    other_time_requests: list({ id: key(), union: 'fagforbundet', by: actor, reason: 'syk', at: AT, answer }), held: { startedAt: AT, endedAt: '2026-03-02T09:30:00.000Z', registered } });
  await insert('agenda_item', { ...of, id: ids['AgendaItem'], meeting_id: ids['Meeting'], position: 0, number: 1, title: 'Turnus', intensity: 'CONSULT', proposal_id: ids['Proposal'], part: 'p1', added_by: actor, added_at: AT, presented: list({ name: 'a.pdf', version: '1', sha256: HASH, bytes: 10, by: actor, at: AT }) });
  await insert('summons', { organisation_id: org, id: key(), meeting_id: ids['Meeting'], position: 0, starts_at: AT, sent_at: AT, lead_time_working_days: 5, deliveries: list({ personId: people['UNION_REP'], partyIds: [ids['Party']], union: 'fagforbundet', deputy: false, deliveredAt: AT }) });
  await insert('attendance', { organisation_id: org, meeting_id: ids['Meeting'], position: 0, person_id: people['UNION_REP'], name: 'Rep', side: 'EMPLOYEES', union_key: 'fagforbundet', deputy: false, unit_id: unit, presence: 'ABSENT', reason: 'syk', confirmed_by: actor, confirmed_at: AT });
  await insert('meeting_record', { ...of, ...recorded, id: ids['MeetingRecord'], meeting_id: ids['Meeting'], item_id: ids['AgendaItem'], intensity: 'CONSULT', proposal_id: ids['Proposal'], part: 'p1', text: 'protokoll', drafted_by: actor, drafted_at: AT, sent_at: AT, sent_by: actor, reminded_at: AT, locked_at: AT, registered,
    corrections: list({ id: key(), partyId: ids['Party'], text: 'rettet', at: AT, by: actor, entryId: ids['Entry'] }),
    views: list({ partyId: ids['Party'], text: 'syn', at: AT, by: actor }) });
  await insert('sign_off', { ...of, ...recorded, id: ids['SignOff'], record_id: ids['MeetingRecord'], party_id: ids['Party'], exit: 'SIGNED_WITH_DISSENT', words: 'uenig', by_actor: actor, at: AT, scan_sha256: HASH, scan_name: 's.pdf', scan_opposed_at: AT, scan_counts_from: '2026-03-09', screen_of: { personId: people['LEADER'], name: 'Leder' } });
  await insert('risk_assessment', { ...of, ...recorded, id: ids['RiskAssessment'], proposal_id: ids['Proposal'], part: 'p1', alternative_id: ids['Alternative'], risks: list({ title: 'r', probability: 2, consequence: 3, measure: 'm', owner: 'o', residual: 4, findingId: ids['BoardFinding'] }), signed_by: actor, signed_at: AT, safety_rep_due_on: '2026-03-20',
    safety_rep_statement: { text: 't', by: actor, at: AT }, amu: { treatedOn: '2026-03-03', conclusion: 'ok', registered }, residual_accepted: { by: actor, at: AT, safetyRepInformedAt: AT } });
  await insert('decision', { ...of, ...recorded, id: ids['Decision'], proposal_id: ids['Proposal'], part: 'p1', title: 'Vedtak', options: list({ id: key(), title: 'A', chosen: true }), criteria: list({ title: 'k', weight: 0.5 }), evidence: [ids['Entry']], reason: 'fordi', decider: actor, body: 'ADMINISTRATIVE', dissent_laid: [ids['SignOff']],
    trial: { weeks: 12, stopRule: 'ved skade', reviewOn: '2026-09-01' }, registered, communicated: list({ groupId: ids['AffectedGroup'], at: AT }) });
  await insert('documentation', { ...of, ...recorded, id: ids['Documentation'], activity: 'involve-3', part: 'p1', title: 'Referat', note: 'n', attachment: { name: 'a.pdf', sha256: HASH, bytes: 10 }, signed_by: actor, registered, confirmations: list({ by: actor, partyId: ids['Party'], at: AT }) });
  await seedDeliberation(insert, cast, ids);
  await seedRound(insert, cast, ids);
  await insert('gate_override', { ...of, ...recorded, id: ids['GateOverride'], stage: 'involve', visit_id: ids['StageVisit'], criteria: ['involve.x'], reason: 'hast', life_or_health: false, by_actor: actor, noticed_at: AT, effective_at: AT });
  await insert('criterion', { ...of, id: ids['Criterion'], visit_id: ids['StageVisit'], position: 0, key: 'involve.x', name: 'mandate-stated', stage: 'involve', force: 'LAW', state: 'WAITING', basis: ['aml-8-2'], overridable: true, overridden_by: ids['GateOverride'], waiting_on: list({ kind: 'PARTY', id: ids['Party'], name: 'Fagforbundet' }),
    since: AT, evidence: [ids['Entry']], review_at: AT, documented_by_hand: false, missing: { lacks: 'ROOM' }, consultation_required: true, version: 4 });
  await insert('follow_up', { ...of, ...recorded, id: ids['FollowUp'], kind: 'REMINDER', occurrence: 'o', title: 'husk', at: AT });
  await insert('objection', { ...of, id: ids['ProcessObjection'], version: 1, unit_id: unit, union_key: 'fagforbundet', kind: 'WRONG_SCOPE', matter: 'sak', text: 'tekst', by_actor: actor, raised_at: AT, answer_due_on: '2026-03-09', overdue_at: AT, entry_id: ids['Entry'], answer: { upheld: false, text: 'nei', by: actor, at: AT, entryId: ids['Entry'] } });
  await insert('entry', { ...of, id: ids['Entry'], type: 'initiative.created', actor_role: 'UNION_REP', actor_side: 'EMPLOYEES', recorded_at: AT, occurred_on: '2026-02-27', commitment: Buffer.alloc(32, 7), replay: true, leaf_index: 0, number: 1, leaf_hash: Buffer.alloc(32, 8) });
  await insert('entry_payload', { organisation_id: org, entry_id: ids['Entry'], payload: { by: actor, fact: { title: 'Ny turnus' } }, salt: Buffer.alloc(32, 1) });
  await insert('erasure', { organisation_id: org, id: ids['Erasure'], entry_id: ids['Entry'], ground: 'GDPR_ART_17', authority: 'Personvernombudet, sak 26/7', asked_by: people['LEADER'], asked_by_actor: actor, asked_at: AT,
    confirmed_by: people['HR_ADMIN'], confirmed_by_actor: actor, confirmed_at: AT, erased_entry_id: ids['Entry'] });
  await insert('timer', { ...of, id: ids['Timer'], kind: 'stage.deadline', occurrence: 'o', due_at: AT, civil_date: '2026-03-05', rule: 'r' });
  return ids;
}

/** The log's head, keys and a cosignature; gives the key that has everything a key can have. */
async function seedLog(insert: Insert, { org, people }: Cast): Promise<string> {
  const [first, second, former, key] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await insert('log_head', { organisation_id: org, size: 1, frontier: [Buffer.alloc(32, 8)] });
  for (const [place, id] of [[1, first], [2, second]] as const) {
    await insert('log_key', { organisation_id: org, id, purpose: 'LOG', place, name: `medvirk/${org}`, public_key: Buffer.alloc(32, place), since_size: place - 1, endorsement: place === 1 ? null : 'note', created_at: AT });
  }
  await insert('checkpoint', { organisation_id: org, size: 1, root: Buffer.alloc(32, 8), key_id: second, note: 'note', made_at: AT });
  const whose = { organisation_id: org, person_id: people['UNION_REP'], person_name: 'Person UNION_REP', union_key: 'fagforbundet', registered_at: AT, effective_at: AT };
  await insert('cosigner_key', { ...whose, id: former, verifier_key: 'former', fingerprint: 'ab'.repeat(32) });
  const settled = { confirmed_at: AT, confirmed_by: people['LEADER'], confirmed_name: 'Person LEADER', ended_at: AT, ended_why: 'WITHDRAWN', ended_by: people['UNION_REP'], ended_name: 'Person UNION_REP' };
  await insert('cosigner_key', { ...whose, ...settled, id: key, verifier_key: 'key', fingerprint: 'cd'.repeat(32), former_key_id: former, endorsement: 'note' });
  await insert('cosignature', { organisation_id: org, size: 1, cosigner_key_id: key, line: 'line', seconds: 1_772_438_400 });
  return key;
}

/** Hearings, impact, councils, boards and coverage. */
/** A round whose results everyone may see, with a group that is told and one that is not. */
async function seedRound(insert: Insert, { org, people, unit }: Cast, ids: Readonly<Record<string, string>>): Promise<void> {
  const actor = { personId: people['LEADER'], name: 'Leder', role: 'LEADER', side: 'EMPLOYER' };
  const instrument = { key: 'god-jobb', version: 1, hash: HASH, title: TEXT, questions: [{ key: 'helhet-1', kind: 'AGREEMENT', factor: 'helhet', text: TEXT }], factors: [{ key: 'helhet', title: TEXT }] };
  await insert('feedback_round', { organisation_id: org, id: ids['Round'], version: 3, initiative_id: ids['Initiative'], status: 'PUBLISHED', title: 'Runde', why: 'for å lære', asked_by: 'Kommunen', data_protection: 'Personvernombudet', instrument,
    patterns: '{^[1-5]$}', unit_ids: `{${unit}}`, schedule: { weeksAfterStart: 8 }, follows_id: ids['Round'], opens_at: AT, reminders: list(AT), closes_at: AT, releases_at: AT, results_at: AT, thresholds: { answers: 5, remainder: 5, comments: 10, invited: 10 },
    groups: list({ key: 'g0', parent: null, label: 'Hjemmetjenesten', invited: 12 }, { key: 'g1', parent: 'g0', label: 'Natt', invited: 10 }), invited: 12, left_out: 1, response_rate: 75, releases: list(), released_at: AT, published_at: AT,
    heard: list({ theme: 'Pauser', done: 'Ny plan', whyNot: 'kostnad', owner: 'Leder', dueOn: '2026-05-01' }), reported_at: AT, planned_by: actor, planned_at: AT, entry_id: ids['Entry'] });
  const cells = { score: { n: 9, sum: 30, squares: 110 }, questions: [{ question: 'helhet-1', answered: 9, counts: { 3: 4, 4: 5 }, points: { a: 50 } }] };
  await insert('round_report', { organisation_id: org, round_id: ids['Round'], group_key: 'g0', block_key: 'helhet', position: 0, cells });
  await insert('round_report', { organisation_id: org, round_id: ids['Round'], group_key: 'g1', block_key: 'helhet', position: 1, cells: null });
  await insert('round_comment', { organisation_id: org, id: ids['RoundComment'], round_id: ids['Round'], question_key: 'kommentar', group_key: 'g0', text: 'kommentar', redacted: true });
}

async function seedDeliberation(insert: Insert, { org, people }: Cast, ids: Readonly<Record<string, string>>): Promise<void> {
  const of = { organisation_id: org, initiative_id: ids['Initiative'] };
  const recorded = { position: 0, entry_id: ids['Entry'] };
  const actor = { personId: people['UNION_REP'], name: 'Rep', role: 'UNION_REP', side: 'EMPLOYEES' };
  const proposal = { proposal_id: ids['Proposal'], part: 'p1' };
  const hatGroup = randomUUID();
  await insert('hearing', { ...of, ...recorded, ...proposal, id: ids['Hearing'], activity: 'hearing', title: 'Høring', question: 'Hva mener dere?', party_ids: `{${ids['Party']}}`, group_ids: `{${ids['AffectedGroup']}}`, councils: '{YOUTH}',
    opened_at: AT, closes_on: '2026-03-09', closed_at: AT, summary: { text: 'oppsummert', at: AT, by: actor }, opened_by: actor });
  await insert('hearing_comment', { ...of, ...recorded, id: ids['HearingComment'], hearing_id: ids['Hearing'], party_id: ids['Party'], group_id: ids['AffectedGroup'], without_name: false, by_actor: { ...actor, personId: people['EMPLOYEE'] }, text: 'kommentar',
    passage: { start: 0, quote: 'tekst', prefix: '', suffix: '' }, anchors: list({ proposalId: ids['Proposal'], start: 3 }), received_at: AT, replies: list({ id: randomUUID(), text: 'svar', by: actor, at: AT }),
    treatment: { id: randomUUID(), effect: 'DEFERRED', text: 'senere', proposalId: ids['Proposal'], until: '2026-05-01', by: actor, at: AT, entryId: ids['Entry'] } });
  await insert('impact_assessment', { ...of, ...recorded, ...proposal, id: ids['ImpactAssessment'], alternative_id: ids['Alternative'], by_actor: actor, at: AT,
    qualities: list({ quality: 'SAFETY', groupId: ids['AffectedGroup'], impact: 'WORSE', note: 'alene på vakt' }), roles: list({ role: 'SERVICES', impact: 'WORSE', note: 'færre besøk' }) });
  await insert('council_view', { ...of, ...recorded, ...proposal, id: ids['CouncilView'], council: 'ELDERLY', outcome: 'STATED', text: 'uttalelse', registered, by_actor: actor });
  await insert('board', { ...of, ...proposal, entry_id: ids['Entry'], id: ids['Board'], version: 3, kind: 'HATS', title: 'Hatter', question: 'Ny turnus', activity: 'hats', status: 'CONCLUDED', opened_by: actor, opened_at: AT,
    groups: list({ id: hatGroup, number: 1, hat: 'BLACK', memberIds: [people['UNION_REP']] }), concluded: { by: actor, at: AT, occurredOn: '2026-02-27', participants: 3 } });
  await insert('board_card', { organisation_id: org, board_id: ids['Board'], ...recorded, id: randomUUID(), text: 'alene', section: 'BLACK', weight: 3, interest: 3, influence: 3, group_id: hatGroup, from_paper: true, without_name: false,
    by_actor: actor, at: AT, struck: { reason: 'skrevet to ganger', at: AT } });
  await insert('finding', { ...of, ...recorded, id: ids['BoardFinding'], board_id: ids['Board'], kind: 'RISK', text: 'alene', part: 'p1', found_on: '2026-02-27',
    settled: { outcome: 'TAKEN_UP', text: 'vurdert', riskId: ids['RiskAssessment'], proposalId: ids['Proposal'], by: actor, at: AT, entryId: ids['Entry'] } });
  await insert('coverage_row', { ...of, position: 0, group_id: ids['AffectedGroup'], stratum: 'NIGHT', people: 4, reached: 2, channels: list({ channel: 'HATS', reached: 2 }), alternative: true });
  await insert('coverage_alternative', { ...of, ...recorded, id: ids['CoverageAlternative'], group_ids: `{${ids['AffectedGroup']}}`, text: 'besøk på natt', by_actor: actor, at: AT });
}

async function seedViewers(insert: Insert, { org, unit, people }: Cast, ids: Readonly<Record<string, string>>): Promise<SeededOrganisation['viewers']> {
  const made = {} as Record<ViewerKind, Viewer>;
  const offices: Partial<Record<ViewerKind, { kind: OfficeKind; union: string | null }>> = { UNION_REP: { kind: 'UNION_REP', union: 'fagforbundet' }, SAFETY_REP: { kind: 'SAFETY_REP', union: null } };
  for (const kind of ['LEADER', 'UNION_REP', 'SAFETY_REP', 'EMPLOYEE', 'HR_ADMIN', 'DECISION_MAKER', 'INTEGRATION', 'STRANGER'] as const) {
    const held: HeldOffice[] = [];
    const office = offices[kind];
    if (office !== undefined) {
      const officeId = randomUUID();
      await insert('office', { organisation_id: org, id: officeId, kind: office.kind, union_key: office.union, unit_id: unit, person_id: people[kind], deputy: false, from_date: '2025-01-01', until_date: '2027-12-31' });
      held.push({ officeId, kind: office.kind, union: office.union, unitId: unit, deputy: false });
    }
    const credential = randomUUID();
    const hash = Buffer.from(`${credential}`.replaceAll('-', ''), 'utf8');
    const ends = new Date(Date.now() + 3_600_000).toISOString();
    if (kind === 'INTEGRATION') await insert('api_token', { organisation_id: org, id: credential, person_id: people[kind], title: 't', hash, scopes: ['initiative:read'], expires_at: ends });
    else await insert('session', { organisation_id: org, id: credential, person_id: people[kind], hash, expires_at: ends });
    await insert('api_token', { organisation_id: org, person_id: people[kind], title: 'ended', hash: randomBytes(32), scopes: ['initiative:read'], expires_at: ends, revoked_at: AT });
    await insert('notice', {
      organisation_id: org, id: randomUUID(), person_id: people[kind], topic: 'record.sent', category: 'TASKS', statutory: true, shown: true, initiative_id: ids['Initiative'], objection_id: ids['ProcessObjection'],
      entry_id: ids['Entry'], created_at: AT, read_at: null,
    });
    await insert('task', { organisation_id: org, id: randomUUID(), initiative_id: ids['Initiative'], kind: 'SIGN_RECORD', occurrence: kind, person_id: people[kind], due_on: '2026-03-05', action: 'recordSign', subject: 'Protokoll', created_at: AT });
    await insert('task', { organisation_id: org, id: randomUUID(), objection_id: ids['ProcessObjection'], kind: 'ANSWER_OBJECTION', occurrence: kind, person_id: people[kind], due_on: null, action: 'objectionAnswer', subject: 'sak', created_at: AT });
    made[kind] = {
      organisationId: org, personId: people[kind]!, name: kind, offices: held, language: 'nb', credential: { kind: kind === 'INTEGRATION' ? 'TOKEN' : 'SESSION', id: credential },
      scopes: kind === 'INTEGRATION' ? ['initiative:read'] : null,
      roles: kind === 'STRANGER' || kind === 'EMPLOYEE' ? ['EMPLOYEE'] : kind === 'INTEGRATION' ? ['INTEGRATION'] : ['EMPLOYEE', kind],
    };
  }
  return made;
}
