import { distinctIds, listWithin, occurredOnWithin, sha256Within, titleWithin, wholeWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refusal, Refused } from '../../kernel/decision.ts';
import { osloDate } from '../../kernel/working-days.ts';
import { requireManager } from '../../initiative/authority.ts';
import type { InitiativeCommand } from '../../initiative/commands.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import { currentVisit } from '../../initiative/stage-path.ts';
import type { Initiative } from '../../initiative/state.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { PackageDocument } from '../state.ts';

type Input = InitiativeCommand<'package.deliver'>['input'];

const documentRefusals = ({ name, version, sha256, bytes }: PackageDocument, index: number): Refusal[] => {
  const at = ['documents', String(index)];
  return [...titleWithin(name, ...at, 'name'), ...titleWithin(version, ...at, 'version'), ...sha256Within(sha256, ...at, 'sha256'),
    ...wholeWithin(bytes, [1, Number.MAX_SAFE_INTEGER], [...at, 'bytes'])];
};

/** Every receiver is a party that is in, or an affected group. */
function receiversKnown({ parties, groups }: Initiative, { to }: Input): Refused | null {
  const unknown = to.findIndex(({ kind, id }) => kind === 'PARTY'
    ? !parties.some((party) => party.id === id && party.removed === null)
    : !groups.some((group) => group.id === id));
  return unknown < 0 ? null : refuseBecause('RECEIVER_UNKNOWN', ['to', String(unknown)]);
}

function replacementFits({ packages }: Initiative, { replacesId }: Input): Refused | null {
  if (replacesId === null) return null;
  if (!packages.some(({ id }) => id === replacesId)) return refuseBecause('PACKAGE_UNKNOWN', ['replacesId']);
  return packages.some((other) => other.replacesId === replacesId) ? refuseBecause('PACKAGE_REPLACED_ALREADY', ['replacesId']) : null;
}

/** Lays exact document versions before parties and groups. Delivery is the moment of recording, whatever earlier day is claimed. */
export const deliverPackage: Decider<'package.deliver'> = ({ initiative }, { by, input }, { now }) => {
  const today = osloDate(now);
  const { occurredOn, ...given } = input;
  const proposal = initiative.proposals.find(({ id }) => id === input.proposalId);
  return requireManager(initiative, by)
    ?? refuseWith([
      ...titleWithin(input.title, 'title'), ...listWithin(input.documents, ['documents']), ...input.documents.flatMap(documentRefusals),
      ...listWithin(input.to, ['to']), ...distinctIds(input.to.map(({ id }) => id), ['to']), ...occurredOnWithin(occurredOn, today, 'occurredOn'),
    ])
    ?? (input.documents.length === 0 ? refuseBecause('PACKAGE_EMPTY', ['documents']) : null)
    ?? (input.to.length === 0 ? refuseBecause('PACKAGE_TO_NOBODY', ['to']) : null)
    ?? (initiative.packages.some(({ id }) => id === input.packageId) ? refuse('ID_TAKEN', ['packageId']) : null)
    ?? (input.proposalId !== null && proposal === undefined ? refuse('PROPOSAL_UNKNOWN', ['proposalId']) : null)
    ?? receiversKnown(initiative, input)
    ?? replacementFits(initiative, input)
    ?? accept(fact('package.delivered', {
      ...given, part: proposal === undefined ? currentVisit(initiative)?.part ?? null : proposal.part, occurredOn: occurredOn ?? today,
    }));
};
