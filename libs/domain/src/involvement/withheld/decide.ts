import { dateWithin, sha256Within, textWithin, titleWithin, wholeWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refusal, Refused } from '../../kernel/decision.ts';
import type { CivilDate } from '../../kernel/time.ts';
import { osloDate, plusDays } from '../../kernel/working-days.ts';
import { requireManager } from '../../initiative/authority.ts';
import type { InitiativeCommand } from '../../initiative/commands.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import { currentVisit } from '../../initiative/stage-path.ts';
import type { Initiative } from '../../initiative/state.ts';
import { WITHHELD_DAYS_MAX } from '../product-defaults.ts';
import { refuseBecause } from '../refuse-because.ts';

type Input = InitiativeCommand<'information.withhold'>['input'];

const wordsWithin = ({ scope, reason, endsOn, document }: Input): Refusal[] => [
  ...titleWithin(scope, 'scope'), ...textWithin(reason, 'reason'), ...dateWithin(endsOn, 'endsOn'),
  ...titleWithin(document.name, 'document', 'name'), ...titleWithin(document.version, 'document', 'version'), ...sha256Within(document.sha256, 'document', 'sha256'),
  ...wholeWithin(document.bytes, [1, Number.MAX_SAFE_INTEGER], ['document', 'bytes']),
];

/** It ends on a day to come, not so far off that no end is meant. */
function endFits(endsOn: CivilDate, today: CivilDate): Refused | null {
  const latest = plusDays(today, WITHHELD_DAYS_MAX);
  return endsOn > today && endsOn <= latest ? null : refuseBecause('WITHHELD_END', ['endsOn'], { today, latest });
}

/** What the parties hold cannot be taken back. */
const notGiven = ({ packages }: Initiative, { document: { sha256 } }: Input): Refused | null =>
  packages.some(({ documents }) => documents.some((given) => given.sha256 === sha256)) ? refuseBecause('WITHHELD_DOCUMENT_GIVEN', ['document', 'sha256']) : null;

/**
 * The employer keeps a document back in a special case, since it would clearly do considerable harm (aml § 8-3). That it is kept back, what it covers, on
 * what ground and until when are seen by everybody who sees the process; its content, by the bytes that its hash binds, at the end.
 */
export const withholdInformation: Decider<'information.withhold'> = ({ initiative }, { by, input }, { now }) => {
  const today = osloDate(now);
  const among = initiative.packages.find(({ id }) => id === input.packageId);
  return requireManager(initiative, by)
    ?? refuseWith(wordsWithin(input))
    ?? endFits(input.endsOn, today)
    ?? (initiative.withheld.some(({ id }) => id === input.withheldId) ? refuse('ID_TAKEN', ['withheldId']) : null)
    ?? (input.packageId !== null && among === undefined ? refuseBecause('PACKAGE_UNKNOWN', ['packageId']) : null)
    ?? notGiven(initiative, input)
    ?? accept(fact('information.withheld', { ...input, part: among === undefined ? currentVisit(initiative)?.part ?? null : among.part }));
};

/** The employer opens it before the end. */
export const openInformation: Decider<'information.open'> = ({ initiative }, { by, input }) => {
  const item = initiative.withheld.find(({ id }) => id === input.withheldId);
  return requireManager(initiative, by)
    ?? refuseWith(textWithin(input.reason, 'reason'))
    ?? (item === undefined ? refuseBecause('WITHHELD_UNKNOWN', ['withheldId']) : null)
    ?? (item !== undefined && item.opened !== null ? refuseBecause('WITHHELD_OPENED_ALREADY', ['withheldId']) : null)
    ?? accept(fact('information.opened', input));
};
