import type { CaseStep, Dossier, Id, Instant } from '#domain';
import type { InitiativeCreateInput, InitiativeRequest, MeetingRequest, ObjectionRequest } from '../commands/command-input.ts';
import type { CommandResult } from '../commands/command-result.ts';
import type { Viewer } from '../ports/viewer.ts';
import type { CaseNames } from './case-names.ts';
import type { CaseParts } from './case-parts.ts';

/** Runs one step as the person who gives it. The input has been checked by the case file's schema only loosely: the rules refuse what is wrong. */
export async function runStep({ runner }: CaseParts, step: CaseStep, viewer: Viewer, { names, now }: { names: CaseNames; now: Instant }): Promise<CommandResult> {
  const input = names.resolve(step.input, now);
  const on = (): Id | null => (step.on === null ? null : names.id(step.on, now));
  if (step.command === 'initiative.create') return runner.createInitiative(viewer, input as InitiativeCreateInput);
  const request = { type: step.command, input };
  if (step.command.startsWith('meeting.')) return runner.runMeeting(viewer, on(), request as MeetingRequest);
  if (step.command.startsWith('objection.')) return runner.runObjection(viewer, on(), request as ObjectionRequest);
  return runner.runInitiative(viewer, on() ?? names.id('initiative', now), request as InitiativeRequest);
}

/** Names that follow from the initiative as it stands: its parties, groups and the dissent that a decider must have before them. */
export function nameFromDossier(names: CaseNames, { initiative }: Dossier): void {
  const parties = initiative.parties.filter(({ removed }) => removed === null);
  names.name('initiative', initiative.id);
  names.name('parties', parties.filter(({ side }) => side === 'EMPLOYEES').map(({ id }) => id));
  names.name('groups', initiative.groups.map(({ id }) => id));
  for (const { id, union } of parties) names.name(`party.${union ?? 'employer'}`, id);
  for (const { id, label } of initiative.groups) names.name(`group.${label}`, id);
  names.name('dissents', initiative.records.flatMap(({ signOffs }) => signOffs).filter(({ exit }) => exit === 'SIGNED_WITH_DISSENT' || exit === 'DECLINED').map(({ id }) => id));
  names.name('risks', initiative.risks.map(({ id }) => id));
}
