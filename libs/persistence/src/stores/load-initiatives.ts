import type {
  AffectedGroup, BoardFinding, BoardOutcome, CouncilView, CoverageAlternative, DecisionRecord, Documentation, Dossier, FollowUp, GateOverride, Hearing, HearingComment, Id, ImpactAssessment, InformationPackage, Initiative, Meeting, MeetingRecord, PackageDelivery, Party, PreparationRequest,
  Proposal, RiskAssessment, SignOff, StageVisit, Statement, WithheldItem,
} from '#domain';
import type { Session } from '../session.ts';
import { initiativeRow } from '../slices/initiative-row.ts';
import type { InitiativeRow } from '../slices/initiative-row.ts';
import { INITIATIVE_SLICES, ON_AN_AGENDA, bitOf } from '../slices/initiative-slices.ts';
import { itemsOf, readSlices } from '../slices/read-slices.ts';
import type { Grouped } from '../slices/read-slices.ts';
import { loadMeetings } from './load-meetings.ts';

/** Digests of what was derived from an initiative when it was last stored. */
export interface StoredDigests { readonly gate: string; readonly timers: string; readonly tasks: string; readonly coverage: string }

interface LoadedRow { readonly state: unknown[]; readonly slices: number; readonly gate: string; readonly timers: string; readonly tasks: string; readonly coverage: string }

/*
 * FOR NO KEY UPDATE, so that rows of others may go on referring to the initiative. The collections are read by a second statement: this one's snapshot
 * is older than the lock it may have waited for.
 */
const READ = `select ${initiativeRow.select} as state, t.slices, t.gate_digest as gate, t.timers_digest as timers, t.tasks_digest as tasks, t.coverage_digest as coverage
  from initiative t where t.organisation_id = $1 and t.id = any ($2) order by t.id`;
const LOCK = `${READ} for no key update`;
const ON_AGENDA = `select initiative_id as initiative, json_agg(distinct meeting_id) as meetings from agenda_item where organisation_id = $1 and initiative_id = any ($2) group by initiative_id`;

export interface LoadedInitiatives { readonly dossiers: readonly Dossier[]; readonly digests: ReadonlyMap<Id, StoredDigests> }

/** Loads initiatives whole with their meetings, locked in id order where asked: three statements at most for any number without meetings, three more with. */
export async function loadInitiatives(session: Session, ids: readonly Id[], manner: 'LOCK' | 'READ'): Promise<LoadedInitiatives> {
  const locked = manner === 'LOCK' ? await session.query<LoadedRow>('lock initiatives', LOCK, [session.organisationId, ids])
    : await session.query<LoadedRow>('read initiatives', READ, [session.organisationId, ids]);
  const rows = locked.map((row) => ({ ...row, state: initiativeRow.item(row.state) }));
  const groups = await readSlices(session, INITIATIVE_SLICES, (_, index) => rows.filter(({ slices }) => (slices & bitOf(index)) !== 0).map(({ state }) => state.id));
  const meetings = await meetingsOf(session, rows.filter(({ slices }) => (slices & ON_AN_AGENDA) !== 0).map(({ state }) => state.id));
  return {
    dossiers: rows.map(({ state }) => ({ initiative: assemble(state, groups), meetings: meetings.get(state.id) ?? [] })),
    digests: new Map(rows.map(({ state, gate, timers, tasks, coverage }) => [state.id, { gate, timers, tasks, coverage }])),
  };
}

function assemble(row: InitiativeRow, groups: Readonly<Record<string, Grouped>>): Initiative {
  return {
    ...row,
    visits: itemsOf<StageVisit>(groups, 'visits', row.id),
    groups: itemsOf<AffectedGroup>(groups, 'groups', row.id),
    parties: itemsOf<Party>(groups, 'parties', row.id),
    proposals: itemsOf<Proposal>(groups, 'proposals', row.id),
    packages: itemsOf<Omit<InformationPackage, 'deliveries'>>(groups, 'packages', row.id).map((item) => ({ ...item, deliveries: itemsOf<PackageDelivery>(groups, 'deliveries', item.id) })),
    withheld: itemsOf<WithheldItem>(groups, 'withheld', row.id),
    preparationRequests: itemsOf<PreparationRequest>(groups, 'preparationRequests', row.id),
    statements: itemsOf<Statement>(groups, 'statements', row.id),
    records: itemsOf<Omit<MeetingRecord, 'signOffs'>>(groups, 'records', row.id).map((item) => ({ ...item, signOffs: itemsOf<SignOff>(groups, 'signOffs', item.id) })),
    risks: itemsOf<RiskAssessment>(groups, 'risks', row.id),
    decisions: itemsOf<DecisionRecord>(groups, 'decisions', row.id),
    documentations: itemsOf<Documentation>(groups, 'documentations', row.id),
    overrides: itemsOf<GateOverride>(groups, 'overrides', row.id),
    followUps: itemsOf<FollowUp>(groups, 'followUps', row.id),
    hearings: itemsOf<Hearing>(groups, 'hearings', row.id),
    hearingComments: itemsOf<HearingComment>(groups, 'hearingComments', row.id),
    impacts: itemsOf<ImpactAssessment>(groups, 'impacts', row.id),
    councilViews: itemsOf<CouncilView>(groups, 'councilViews', row.id),
    boardOutcomes: itemsOf<BoardOutcome>(groups, 'boardOutcomes', row.id),
    findings: itemsOf<BoardFinding>(groups, 'findings', row.id),
    coverageAlternatives: itemsOf<CoverageAlternative>(groups, 'coverageAlternatives', row.id),
  };
}

async function meetingsOf(session: Session, initiatives: readonly Id[]): Promise<ReadonlyMap<Id, readonly Meeting[]>> {
  if (initiatives.length === 0) return new Map();
  const agenda = await session.query<{ initiative: Id; meetings: Id[] }>('on agenda', ON_AGENDA, [session.organisationId, initiatives]);
  const meetings = await loadMeetings(session, [...new Set(agenda.flatMap((row) => row.meetings))], 'READ');
  return new Map(agenda.map((row) => [row.initiative, meetings.filter(({ id }) => row.meetings.includes(id))]));
}
