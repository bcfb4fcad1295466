import type { Id } from '#domain';

/** Types with ids of their own, and the three letters their ids begin with. */
export const GLOBAL_ID_PREFIXES = {
  Organisation: 'ORG', Unit: 'UNI', Person: 'PER', Office: 'OFF', Initiative: 'INI', StageVisit: 'STV', Criterion: 'CRI', GateOverride: 'OVR', Mandate: 'MAN',
  RoomItem: 'ROM', Party: 'PTY', AffectedGroup: 'GRP', Proposal: 'PRO', Alternative: 'ALT', InformationPackage: 'PKG', PreparationRequest: 'REQ', Statement: 'STM',
  Answer: 'ANS', Meeting: 'MTG', MeetingSeries: 'SER', AgendaItem: 'ITM', OtherTimeRequest: 'OTR', MeetingRecord: 'REC', SignOff: 'SGN', RiskAssessment: 'RSK',
  Decision: 'DEC', DecisionOption: 'OPT', Documentation: 'DOC', ProcessObjection: 'OBJ', Entry: 'ENT', Task: 'TSK', Timer: 'TMR', FollowUp: 'FOL', Playbook: 'PLB',
  RuleSet: 'RUL', CosignerKey: 'COK', ApiToken: 'TOK', Notice: 'NTC', WithheldItem: 'WTH', Upload: 'UPL', Erasure: 'ERA',
  Hearing: 'HEA', HearingComment: 'HCO', HearingReply: 'HRE', CommentTreatment: 'TRT', ImpactAssessment: 'IMP', CouncilView: 'COU', Board: 'BRD', HatGroup: 'HGR',
  Card: 'CRD', BoardFinding: 'FIN', CoverageAlternative: 'COV', Round: 'RND', RoundComment: 'RCO',
} as const;
export type GlobalType = keyof typeof GLOBAL_ID_PREFIXES;

const TYPE_OF: ReadonlyMap<string, GlobalType> = new Map(Object.entries(GLOBAL_ID_PREFIXES).map(([type, prefix]) => [prefix, type as GlobalType]));

/** SQL for the external id of a UUID: prefix, underscore, the UUID without dashes. */
export const globalIdSql = (type: GlobalType, uuid: string): string => `${sqlPrefix(type)} || encode(uuid_send(${uuid}), 'hex')`;
const sqlPrefix = (type: GlobalType): string => `'${GLOBAL_ID_PREFIXES[type]}_'`;

export const encodeGlobalId = (type: GlobalType, id: Id): string => `${GLOBAL_ID_PREFIXES[type]}_${id.replaceAll('-', '')}`;

/** What an external id stands for; null for anything that is none, which is answered like an id of nothing. */
export function decodeGlobalId(text: string): { readonly type: GlobalType; readonly id: Id } | null {
  const match = /^([A-Z]{3})_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(text);
  const type = match === null ? undefined : TYPE_OF.get(match[1]!);
  return match === null || type === undefined ? null : { type, id: match.slice(2).join('-') };
}
