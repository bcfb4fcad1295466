import { textWithin, titleWithin } from '../../kernel/bounds.ts';
import type { Outcome } from '../../kernel/decision.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Dossier, RuleContext } from '../../gate/criterion.ts';
import { requireManager } from '../../initiative/authority.ts';
import { currentVisit } from '../../initiative/stage-path.ts';
import { requireActivityOf } from '../activity-of.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { BoardCommand, BoardFact } from './commands.ts';
import type { BoardKind } from './state.ts';
import { BOARD_KINDS } from './state.ts';

/** The kind of activity that a board of each kind carries out. */
const ACTIVITY_KIND: Readonly<Record<BoardKind, string>> = {
  HATS: 'hat-session', FORCE_FIELD: 'force-field', STAKEHOLDERS: 'stakeholder-map', CULTURE: 'culture-board', TACIT: 'tacit-knowledge',
};

/** Opens a board for the part that is worked on. */
export function openBoard({ initiative }: Dossier, { by, input }: BoardCommand<'board.open'>, { playbook }: RuleContext): Outcome<BoardFact> {
  const proposal = initiative.proposals.find(({ id }) => id === input.proposalId);
  const { boardId, kind, title, question, activity, proposalId } = input;
  return requireManager(initiative, by)
    ?? refuseWith([...titleWithin(title, 'title'), ...textWithin(question, 'question')])
    ?? (BOARD_KINDS.includes(kind) ? null : refuseBecause('BOARD_KIND_UNKNOWN', ['kind']))
    ?? (proposalId !== null && proposal === undefined ? refuse('PROPOSAL_UNKNOWN', ['proposalId']) : null)
    ?? requireActivityOf(ACTIVITY_KIND[kind], activity, playbook)
    ?? accept<BoardFact>({ type: 'board.opened', payload: { boardId, kind, title, question, activity, part: proposal === undefined ? currentVisit(initiative)?.part ?? null : proposal.part, proposalId } });
}
