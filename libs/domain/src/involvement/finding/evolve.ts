import { changeOne } from '../../kernel/change-one.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Evolver, Recording } from '../../initiative/evolver.ts';
import type { Initiative } from '../../initiative/state.ts';
import type { FindingSettled } from './state.ts';

/** A board that is concluded leaves its outcome and what must be answered in the initiative; the cards themselves stay with the board. */
export const boardConcluded: Evolver<'board.concluded'> = (initiative, { boardId, findings, occurredOn, ...words }, { at, by, entryId }) => ({
  ...initiative,
  boardOutcomes: [...initiative.boardOutcomes, { id: boardId, ...words, registered: { recordedAt: at, occurredOn, bySide: by.side, confirmedAt: null }, concludedAt: at, entryId }],
  findings: [...initiative.findings, ...findings.map(({ cardId, kind, text }) => ({ id: cardId, boardId, kind, text, part: words.part, foundOn: occurredOn, settled: null, entryId }))],
});

const taken = (initiative: Initiative, ids: readonly (Id | null | undefined)[], settled: FindingSettled): Initiative =>
  ({ ...initiative, findings: changeOne(initiative.findings, ({ id }) => ids.includes(id), (finding) => ({ ...finding, settled })) });

/** Findings that a risk assessment names are taken up by it. */
export const takenUpInRisk: Evolver<'risk.assessed'> = (initiative, { riskId, risks }, { by, at, entryId }: Recording) => risks.reduce(
  (state, { findingId, title }) => taken(state, [findingId ?? undefined], { outcome: 'TAKEN_UP', text: title, riskId, proposalId: null, by, at, entryId }), initiative,
);

/** Findings that an alternative came from are taken up by the version that holds it. */
export const takenUpInProposal: Evolver<'proposal.put'> = (initiative, { proposalId, alternatives }, { by, at, entryId }: Recording) => alternatives.reduce(
  (state, { findingId, title }) => taken(state, [findingId ?? undefined], { outcome: 'TAKEN_UP', text: title, riskId: null, proposalId, by, at, entryId }), initiative,
);
