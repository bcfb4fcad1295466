import type { Id } from '../../kernel/identity.ts';
import type { Registered } from '../../kernel/registered.ts';
import { changeOne } from '../../kernel/change-one.ts';
import type { Evolver } from '../evolver.ts';

/** Decisions, documentations, and the other side's confirmation of what was registered. */
export const decisionMade: Evolver<'decision.made'> = (initiative, { decisionId, occurredOn, ...decision }, { at, by, entryId }) => ({
  ...initiative,
  decisions: [...initiative.decisions, {
    id: decisionId, ...decision, decider: by, registered: { recordedAt: at, occurredOn, bySide: by.side, confirmedAt: null }, communicated: [], entryId,
  }],
});

export const decisionCommunicated: Evolver<'decision.communicated'> = (initiative, { decisionId, groupIds }, { at }) => ({
  ...initiative,
  decisions: changeOne(initiative.decisions, ({ id }) => id === decisionId, (decision) =>
    ({ ...decision, communicated: [...decision.communicated, ...groupIds.map((groupId) => ({ groupId, at }))] })),
});

export const activityDocumented: Evolver<'activity.documented'> = (initiative, { documentationId, occurredOn, ...documentation }, { at, by, entryId }) => ({
  ...initiative,
  documentations: [...initiative.documentations, {
    id: documentationId, ...documentation, signedBy: by, registered: { recordedAt: at, occurredOn, bySide: by.side, confirmedAt: null }, confirmations: [], entryId,
  }],
});

/** The first confirmation is the one that counts from; later ones, of other unions, are kept beside it. Involvement's own objects follow in its evolve. */
export const registrationConfirmed: Evolver<'registration.confirmed'> = (initiative, { objectId, partyId }, { at, by }) => {
  const isIt = ({ id }: { readonly id: Id }): boolean => id === objectId;
  const confirm = <T extends { readonly registered: Registered }>(object: T): T =>
    ({ ...object, registered: { ...object.registered, confirmedAt: object.registered.confirmedAt ?? at } });
  return {
    ...initiative,
    decisions: changeOne(initiative.decisions, isIt, confirm),
    documentations: changeOne(initiative.documentations, isIt, (documentation) =>
      ({ ...confirm(documentation), confirmations: [...documentation.confirmations, { by, partyId, at }] })),
  };
};
