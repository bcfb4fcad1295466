import { changeOne } from '../../kernel/change-one.ts';
import type { Evolver } from '../evolver.ts';
import type { FollowUp, Initiative } from '../state.ts';

/** The course of the process: its description, its stages, what timers have told, its end. */
export const described: Evolver<'initiative.described'> = (initiative, { title, purpose, archiveCase, considerableImportance, concernsCouncils }) =>
  ({ ...initiative, title, purpose, archiveCase, considerableImportance, concernsCouncils });

export const scopeChanged: Evolver<'initiative.scope-changed'> = (initiative, { scope }) => ({ ...initiative, scope });

export const ledBy: Evolver<'initiative.led-by'> = (initiative, { leader, superior }) => ({ ...initiative, leader, superior });

export const linked: Evolver<'initiative.linked'> = (initiative, { programmeId }) => ({ ...initiative, programmeId });

export const scheduled: Evolver<'initiative.scheduled'> = (initiative, { startsOn, statementsDueOn }) => ({ ...initiative, startsOn, statementsDueOn });

/** The visit that was left stays, with the time it was left. */
const leaving = ({ visits }: Initiative, at: string): Initiative['visits'] => changeOne(visits, ({ leftAt }) => leftAt === null, (visit) => ({ ...visit, leftAt: at }));

export const cancelled: Evolver<'initiative.cancelled'> = (initiative, _, { at }) => ({ ...initiative, status: 'CANCELLED', endedAt: at, visits: leaving(initiative, at) });

export const closed: Evolver<'initiative.closed'> = (initiative, _, { at }) => ({ ...initiative, status: 'CLOSED', endedAt: at, visits: leaving(initiative, at) });

export const moved: Evolver<'playbook.moved'> = (initiative, { to }) => ({ ...initiative, playbook: to });

export const stageEntered: Evolver<'stage.entered'> = (initiative, { visitId, stage, round, part, reason, dueOn }, { at, entryId }) =>
  ({ ...initiative, visits: [...leaving(initiative, at), { id: visitId, stage, round, part, enteredAt: at, leftAt: null, reason, dueOn, entryId }] });

const told = (initiative: Initiative, followUp: FollowUp): Initiative => ({ ...initiative, followUps: [...initiative.followUps, followUp] });

export const stageOverdue: Evolver<'stage.overdue'> = (initiative, { visitId, stage }, { at, entryId }) =>
  told(initiative, { id: entryId, kind: 'stage.deadline', occurrence: visitId, title: stage, at, entryId });

export const cameDue: Evolver<'follow-up.came-due'> = (initiative, { followUpId, kind, occurrence, title }, { at, entryId }) =>
  told(initiative, { id: followUpId, kind, occurrence, title, at, entryId });

export const overrideNoticed: Evolver<'gate.override-noticed'> = (initiative, { overrideId, ...notice }, { at, by, entryId }) =>
  ({ ...initiative, overrides: [...initiative.overrides, { id: overrideId, ...notice, by, noticedAt: at, entryId }] });

export const overrideEffective: Evolver<'gate.override-effective'> = (initiative, { overrideId }, { at, entryId }) =>
  told(initiative, { id: entryId, kind: 'override.effective', occurrence: overrideId, title: initiative.overrides.find(({ id }) => id === overrideId)?.reason ?? '', at, entryId });
