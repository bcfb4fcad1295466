import { textWithin } from '../../kernel/bounds.ts';
import { accept, refuseWith } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { CivilDate } from '../../kernel/time.ts';
import { osloDate, plusWorkingDays } from '../../kernel/working-days.ts';
import type { RuleContext } from '../../gate/criterion.ts';
import { manages, partiesOf } from '../../initiative/authority.ts';
import type { InitiativeCommand } from '../../initiative/commands.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import { refuseBecause } from '../refuse-because.ts';
import { stands } from '../counts.ts';
import { RECORD_KINDS } from '../state.ts';
import type { Meeting, MeetingRecord } from '../state.ts';
import { itemOf } from './signatories.ts';

type Input = InitiativeCommand<'record.draft'>['input'];

/** Whose draft it is: the employer's is anyone's who runs the process; a party's is that of the person who wrote it. */
export const isOwnDraft = (initiative: Initiative, { draftedBy }: MeetingRecord, actor: Actor): boolean => draftedBy.side === 'EMPLOYEES'
  ? draftedBy.personId === actor.personId
  : manages(initiative, actor);

const sameItem = (record: MeetingRecord, { meetingId, itemId }: Pick<Input, 'meetingId' | 'itemId'>): boolean => record.meetingId === meetingId && record.itemId === itemId;

/** One record per agenda item is laid before the parties; until then each side keeps one draft of its own. */
export const isItemTaken = ({ records }: Initiative, item: Pick<Input, 'meetingId' | 'itemId'>, except: string): boolean =>
  records.some((record) => record.id !== except && record.sentAt !== null && sameItem(record, item));

/** A party writes its own when three working days have passed since the meeting and no draft has come in. */
function partyMayDraft(held: NonNullable<Meeting['held']>, today: CivilDate, { closed, ruleSet }: RuleContext): Refused | null {
  const waitsUntil = plusWorkingDays(osloDate(held.endedAt), ruleSet.thresholds.ownDraftAfterWorkingDays, closed);
  return today > waitsUntil ? null : refuseBecause('OWN_DRAFT_TOO_EARLY', null, { waitsUntil });
}

function redraft(initiative: Initiative, record: MeetingRecord, actor: Actor, input: Input): Refused | null {
  if (!sameItem(record, input)) return refuseBecause('RECORD_OF_OTHER_ITEM', ['itemId']);
  if (record.lockedAt !== null) return refuseBecause('RECORD_LOCKED', ['recordId'], { lockedAt: record.lockedAt });
  if (record.signOffs.some(stands)) return refuseBecause('RECORD_SIGNED_ALREADY', ['recordId']);
  return isOwnDraft(initiative, record, actor) ? null : refuseBecause('DRAFT_NOT_YOURS', ['recordId']);
}

function newDraft(initiative: Initiative, actor: Actor, input: Input): Refused | null {
  if (isItemTaken(initiative, input, input.recordId)) return refuseBecause('RECORD_ITEM_TAKEN', ['itemId']);
  const unsent = initiative.records.find((record) => sameItem(record, input) && isOwnDraft(initiative, record, actor));
  return unsent === undefined ? null : refuseBecause('DRAFT_EXISTS', ['recordId'], { recordId: unsent.id });
}

/** Writes the record of one item of a held meeting, or writes it anew; a new text must be sent again, and cannot slip in under a signature. */
export const draftRecord: Decider<'record.draft'> = ({ initiative, meetings }, { by, input }, context) => {
  const today = osloDate(context.now);
  const { kind, ...words } = input;
  const meeting = meetings.find(({ id }) => id === input.meetingId);
  if (meeting === undefined) return refuseBecause('MEETING_UNKNOWN', ['meetingId']);
  const item = itemOf(meeting, input.itemId);
  if (item === null || item.initiativeId !== initiative.id) return refuseBecause('ITEM_UNKNOWN', ['itemId']);
  if (meeting.status !== 'HELD' || meeting.held === null) return refuseBecause('MEETING_NOT_HELD', ['meetingId']);
  const existing = initiative.records.find(({ id }) => id === input.recordId);
  const isManager = manages(initiative, by);
  if (!isManager && partiesOf(initiative, by, today).length === 0) return refuseBecause('RECORD_BY_THE_SIDES');
  return (isManager ? null : partyMayDraft(meeting.held, today, context))
    ?? refuseWith(textWithin(input.text, 'text'))
    ?? (kind == null || RECORD_KINDS.includes(kind) ? null : refuseBecause('RECORD_KIND_UNKNOWN', ['kind']))
    ?? (existing === undefined ? newDraft(initiative, by, input) : redraft(initiative, existing, by, input))
    ?? accept(fact('record.drafted', { ...words, intensity: item.intensity, proposalId: item.proposalId, part: item.part, occurredOn: today, ...(kind == null ? {} : { kind }) }));
};
