import { type Actor, decideInitiative, type Dossier, type Id, type InitiativeCommand, osloDate } from '#domain';
import type { Viewer } from '../ports/viewer.ts';
import type { Effect, NewId, Transaction } from '../ports/unit-of-work.ts';
import { actingAs } from './acting-as.ts';
import { actorOf } from './actor-of.ts';
import { checkVersion } from './attempt.ts';
import type { GroupChoice, InitiativeRequest } from './command-input.ts';
import { type CommandOptions, rollBack, RolledBack } from './command-result.ts';
import { completed, effectOf } from './complete-input.ts';
import { hold, record, saveHeld } from './held-dossier.ts';
import { namesOwnFiles } from './own-files.ts';
import { RuleBook } from './rule-book.ts';
import { shownCode } from './signing-code.ts';
import { snapshotGroups } from './snapshot-groups.ts';

/** A person, or the system acting on its own. */
export type Giver = Viewer | Actor;

export const actorFrom = (giver: Giver): Actor => 'organisationId' in giver ? actorOf(giver) : giver;

export interface InitiativeRun { readonly giver: Giver; readonly initiativeId: Id; readonly request: InitiativeRequest; readonly options: CommandOptions }

/** Locks, decides, records and saves one command on one initiative. */
export async function runInitiative(transaction: Transaction, { giver, initiativeId, request, options }: InitiativeRun, newId: NewId): Promise<Effect> {
  if ('organisationId' in giver && !await transaction.maySee(giver, { kind: 'INITIATIVE', id: initiativeId })) rollBack('NOT_FOUND');
  if ('organisationId' in giver && request.type === 'initiative.link' && request.input.programmeId !== null
    && !await transaction.maySee(giver, { kind: 'INITIATIVE', id: request.input.programmeId })) rollBack('NOT_FOUND', ['programmeId']);
  const dossier = await lock(transaction, initiativeId, request);
  checkVersion(dossier.initiative.version, options);
  const rules = await RuleBook.open(transaction);
  const { input, by: actor } = await inputOf(transaction, request, giver, newId);
  await namesOwnFiles(transaction, input, actor.personId);
  const command = { type: request.type, by: actor, input } as InitiativeCommand;
  const outcome = decideInitiative(dossier, command, await rules.contextOf(dossier.initiative));
  if (!outcome.ok) throw new RolledBack(outcome.refusals);
  const by = actingAs(command.by, dossier.initiative, osloDate(rules.now));
  const held = await record(hold(dossier), outcome.facts, by, { newId, rules });
  await saveHeld(transaction, [held], [], { newId, rules });
  return effectOf(input, { ...groupIdsOf(input), initiativeId, entryIds: held.recorded.map(({ entryId }) => entryId) });
}

/** Locks the initiative, and with it the programme it is to be linked to, in one statement so that the order of ids holds. */
async function lock(transaction: Transaction, initiativeId: Id, { type, input }: InitiativeRequest): Promise<Dossier> {
  const programmeId = type === 'initiative.link' ? input.programmeId : null;
  const dossiers = await transaction.lockInitiatives(programmeId === null ? [initiativeId] : [initiativeId, programmeId]);
  const find = (id: Id): Dossier | undefined => dossiers.find(({ initiative }) => initiative.id === id);
  if (programmeId !== null && find(programmeId) === undefined) rollBack('NOT_FOUND', ['programmeId']);
  return find(initiativeId) ?? rollBack('NOT_FOUND');
}

/** The command's input with what is looked up, and who gives it: the giver, but for one who signs in the room with a code of their own. */
async function inputOf(transaction: Transaction, request: InitiativeRequest, giver: Giver, newId: NewId): Promise<{ readonly input: Readonly<Record<string, unknown>>; readonly by: Actor }> {
  const by = actorFrom(giver);
  switch (request.type) {
    case 'groups.snapshot': return { by, input: { groups: await snapshotGroups(transaction, request.input.groups satisfies readonly GroupChoice[], newId) } };
    case 'playbook.move': {
      const { key, version, plan } = request.input;
      return { by, input: { to: await transaction.playbook(key, version) ?? rollBack('NOT_FOUND', ['version']), plan } };
    }
    case 'record.sign-in-room': {
      const shown = await shownCode(transaction, request.input.code);
      const input = await completed(transaction, request.type, { ...request.input, code: shown.code, screenOf: { personId: by.personId, name: by.name } }, newId);
      return { by: shown.signer ?? by, input };
    }
    default: return { by, input: await completed(transaction, request.type, { ...request.input }, newId) };
  }
}

const groupIdsOf = ({ groups }: Readonly<Record<string, unknown>>): Effect =>
  Array.isArray(groups) ? { groupIds: groups.map(({ id }: { id: Id }) => id) } : {};
