import type { Registered } from '../../kernel/registered.ts';
import { changeOne } from '../../kernel/change-one.ts';
import type { Evolver, Recording } from '../evolver.ts';
import type { Initiative } from '../state.ts';

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

/** The first confirmation is the one that counts from; later ones, of other unions, are kept beside it. */
const confirmed = (registered: Registered, { at }: Recording): Registered => ({ ...registered, confirmedAt: registered.confirmedAt ?? at });

export const registrationConfirmed: Evolver<'registration.confirmed'> = (initiative, { objectId, partyId }, recording) => {
  const isIt = ({ id }: { readonly id: string }): boolean => id === objectId;
  const confirm = <T extends { readonly registered: Registered }>(object: T): T => ({ ...object, registered: confirmed(object.registered, recording) });
  const changed: Partial<Initiative> = {
    documentations: changeOne(initiative.documentations, isIt, (documentation) =>
      ({ ...confirm(documentation), confirmations: [...documentation.confirmations, { by: recording.by, partyId, at: recording.at }] })),
    packages: changeOne(initiative.packages, isIt, confirm),
    decisions: changeOne(initiative.decisions, isIt, confirm),
    records: changeOne(initiative.records, isIt, confirm),
    risks: changeOne(initiative.risks, isIt, (risk) => (risk.amu === null ? risk : { ...risk, amu: confirm(risk.amu) })),
  };
  return { ...initiative, ...changed };
};
