import type { GatePageQuery } from '../../generated/pages/gate/query.ts';
import { type CriterionRow, criterionRows, type GatePen } from '../../parts/criterion-rows.ts';

type InitiativeAnswer = NonNullable<GatePageQuery['initiative']>;

export interface GateModel {
  readonly shutting: readonly CriterionRow[];
  readonly advice: readonly CriterionRow[];
  readonly met: number;
  readonly all: number;
  readonly may: { readonly advance: boolean; readonly override: boolean; readonly goBack: boolean };
  readonly dissents: readonly { readonly id: string; readonly party: string; readonly exit: 'DECLINED' | 'SIGNED_WITH_DISSENT'; readonly words: string }[];
  readonly earlier: InitiativeAnswer['stages'];
}

/** The gate as the reader may act on it. Advice counts apart: it never shuts. */
export function gateModel({ viewer }: Pick<GatePageQuery, 'viewer'>, initiative: InitiativeAnswer, pen: GatePen): GateModel {
  const { gate, leader, superior, status, number, records, stages } = initiative;
  const runs = status === 'RUNNING' && (viewer.person.id === leader.id || viewer.roles.includes('DECISION_MAKER') || viewer.roles.includes('HR_ADMIN'));
  const rows = gate === null ? [] : criterionRows(gate.criteria, number, runs, pen);
  const shutting = rows.filter(({ shuts }) => shuts);
  return {
    shutting, advice: rows.filter(({ shuts }) => !shuts), met: shutting.filter(({ state }) => state === 'MET').length, all: shutting.length, earlier: stages.filter(({ state }) => state === 'PASSED'),
    may: { advance: runs && gate?.opens === true, goBack: runs && stages.some(({ state }) => state === 'PASSED'), override: status === 'RUNNING' && gate?.opens === false && viewer.person.id === superior?.id && viewer.person.id !== leader.id },
    dissents: records.flatMap(({ signOffs }) => signOffs).flatMap(({ id, exit, words, party }) => (exit === 'DECLINED' || exit === 'SIGNED_WITH_DISSENT' ? [{ id, party: party.name, exit, words: words ?? '' }] : [])),
  };
}
