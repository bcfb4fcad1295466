import { occurredOnWithin, sha256Within, textWithin, titleWithin, wholeWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import { osloDate } from '../../kernel/working-days.ts';
import type { Playbook } from '../../playbook/playbook.ts';
import { isSafetyRep, manages, partiesOf } from '../authority.ts';
import type { LifecycleCommands } from '../commands.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';
import { currentVisit } from '../stage-path.ts';

/** Largest attachment, 100 MB. */
const BYTES_MAX = 100_000_000;

type Documented = LifecycleCommands['activity.document'];

/** The activity is one of the playbook's, and so is its part. */
function activityRefused({ activity, part }: Documented, playbook: Playbook): Refused | null {
  const known = playbook.stages.flatMap(({ activities }) => activities).find(({ key }) => key === activity);
  if (known === undefined) return refuse('ACTIVITY_UNKNOWN', ['activity'], { activity });
  const parts = known.parts.length > 0 ? known.parts : playbook.cycles.flatMap((cycle) => cycle.parts);
  if (part === null) return known.parts.length > 0 ? refuse('PART_MISSING', ['part'], { parts: parts.map(({ key }) => key) }) : null;
  return parts.some(({ key }) => key === part) ? null : refuse('PART_UNKNOWN', ['part'], { parts: parts.map(({ key }) => key) });
}

/**
 * Shows by a signed attachment that an activity was done, by either side. It counts where law asks for it once the other side has confirmed it. Outside the
 * activity's own parts it belongs to the part of the cycle that is being worked on.
 */
export const documentActivity: Decider<'activity.document'> = ({ initiative }, { by, input }, { now, playbook }) => {
  const today = osloDate(now);
  const { documentationId, activity, part, title, note, attachment, occurredOn } = input;
  const may = manages(initiative, by) || isSafetyRep(by) || partiesOf(initiative, by, today).length > 0;
  return (may ? null : refuse('NOT_A_PARTY'))
    ?? refuseWith([
      ...titleWithin(title, 'title'), ...(note === '' ? [] : textWithin(note, 'note')), ...titleWithin(attachment.name, 'attachment', 'name'),
      ...sha256Within(attachment.sha256, 'attachment', 'sha256'), ...wholeWithin(attachment.bytes, [1, BYTES_MAX], ['attachment', 'bytes']),
      ...occurredOnWithin(occurredOn, today, 'occurredOn'),
    ])
    ?? (initiative.documentations.some(({ id }) => id === documentationId) ? refuse('ID_TAKEN', ['documentationId']) : null)
    ?? activityRefused(input, playbook)
    ?? accept(fact('activity.documented', {
      documentationId, activity, part: part ?? currentVisit(initiative)?.part ?? null, title, note, attachment, occurredOn: occurredOn ?? today,
    }));
};
