import { changeOne } from '../../kernel/change-one.ts';
import type { Evolver } from '../evolver.ts';
import type { AffectedGroup } from '../state.ts';

/** Mandate, affected groups and parties. */
export const mandateStated: Evolver<'mandate.stated'> = (initiative, { mandateId, text, room }, { at, by, entryId }) =>
  ({ ...initiative, mandate: { id: mandateId, text, room, statedAt: at, by, entryId } });

export const mandateFixed: Evolver<'mandate.fixed'> = (initiative, { itemId, fixedBy }) =>
  (initiative.mandate === null ? initiative : {
    ...initiative,
    mandate: { ...initiative.mandate, room: changeOne(initiative.mandate.room, ({ id }) => id === itemId, (item) => ({ ...item, state: 'FIXED', fixedBy })) },
  });

const sameMembers = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((member, index) => member === b[index]);

const sameGroup = (a: AffectedGroup, b: Omit<AffectedGroup, 'entryId'>): boolean =>
  a.label === b.label && a.unitId === b.unitId && a.profession === b.profession && a.contract === b.contract && a.shift === b.shift && a.people === b.people
  && sameMembers(a.memberIds, b.memberIds)
  && a.strata.length === b.strata.length && a.strata.every(({ stratum, memberIds }, index) => stratum === b.strata[index]?.stratum && sameMembers(memberIds, b.strata[index].memberIds));

export const groupsSnapshotted: Evolver<'groups.snapshotted'> = (initiative, { groups }, { entryId }) => ({
  ...initiative,
  groups: groups.reduce<readonly AffectedGroup[]>((all, { strata = [], ...counted }) => {
    const group = { ...counted, strata };
    const before = all.find(({ id }) => id === group.id);
    if (before === undefined) return [...all, { ...group, entryId }];
    return sameGroup(before, group) ? all : changeOne(all, ({ id }) => id === group.id, () => ({ ...group, entryId }));
  }, initiative.groups),
});

export const partyListed: Evolver<'party.listed'> = (initiative, { partyId, side, union, name, holders }, { at, entryId }) =>
  ({ ...initiative, parties: [...initiative.parties, { id: partyId, side, union, name, holders, mandates: [], listedAt: at, listedIn: initiative.visits.at(-1)?.id ?? null, removed: null, entryId }] });

export const partyRemoved: Evolver<'party.removed'> = (initiative, { partyId, reason }, { at }) =>
  ({ ...initiative, parties: changeOne(initiative.parties, ({ id }) => id === partyId, (party) => ({ ...party, removed: { at, reason } })) });

export const holdersChanged: Evolver<'party.holders-changed'> = (initiative, { partyId, holders }) =>
  ({ ...initiative, parties: changeOne(initiative.parties, ({ id }) => id === partyId, (party) => ({ ...party, holders })) });

/** A new mandate takes the place of the person's earlier one. */
export const partyMandated: Evolver<'party.mandated'> = (initiative, { partyId, personId, name, until, acts }, { at }) => ({
  ...initiative,
  parties: changeOne(initiative.parties, ({ id }) => id === partyId, (party) => ({
    ...party, mandates: [...party.mandates.filter((mandate) => mandate.personId !== personId), { personId, name, grantedAt: at, until, ...(acts !== undefined && { acts }) }],
  })),
});

export const mandateWithdrawn: Evolver<'party.mandate-withdrawn'> = (initiative, { partyId, personId }) => ({
  ...initiative,
  parties: changeOne(initiative.parties, ({ id }) => id === partyId, (party) => ({ ...party, mandates: party.mandates.filter((mandate) => mandate.personId !== personId) })),
});
