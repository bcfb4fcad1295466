import {
  type CaseFact, type CaseFile, type CaseGate, type CaseRun, type CaseStep, type CivilDate, type Dossier, evaluateGate, type Id, type Instant, osloDate, type Refusal, type ToldFact,
} from '#domain';
import type { Effect } from '../ports/unit-of-work.ts';
import type { Viewer } from '../ports/viewer.ts';
import type { CommandResult } from '../commands/command-result.ts';
import { wordsOfRefusal } from '../commands/refusals.ts';
import { RuleBook } from '../commands/rule-book.ts';
import { firstDayOf, instantOf, tellWhen } from './case-calendar.ts';
import { CaseNames, UnknownCaseName } from './case-names.ts';
import type { CaseParts, FoundedOrganisation } from './case-parts.ts';
import { CaseStopped, toldWhere } from './case-stopped.ts';
import { nameFromDossier, runStep } from './case-step.ts';

/** A step that the engine refused: told, never hidden. A constructed case has none. */
export interface RefusedStep { readonly told: string; readonly what: string; readonly command: string; readonly refusals: readonly Refusal[] }

export interface CaseOutcome {
  readonly organisation: FoundedOrganisation;
  readonly now: Instant;
  readonly initiatives: Readonly<Record<string, Id>>;
  /** Told facts by run, in the order they were run. */
  readonly told: Readonly<Record<string, readonly ToldFact[]>>;
  readonly gates: readonly CaseGate[];
  readonly refused: readonly RefusedStep[];
}

interface Due { readonly at: Instant; readonly run: CaseRun; readonly fact: CaseFact }
interface Running { readonly names: CaseNames; readonly told: ToldFact[] }

/** Commands that go through a gate; what is judged is the gate as it stands just before. */
const PASSAGES: readonly string[] = ['stage.advance', 'stage.record', 'initiative.close'];

/** Commands after which there is something new to call by name: see `nameFromDossier`. */
const TEACHING: readonly string[] = ['initiative.create', 'party.', 'groups.', 'record.', 'risk.'];

/**
 * Runs a case in a new replay organisation at the case's own dates, timers included, up to `until`; facts later than that are left out.
 * Several runs are interleaved in time, as they would have been.
 */
export async function runCase(parts: CaseParts, file: CaseFile, until: Instant): Promise<CaseOutcome> {
  const due = factsInOrder(parts, file, until);
  const start = due[0]?.at ?? until;
  const organisation = await parts.founder.found(file.organisation, { id: parts.newId(), now: start });
  const player = new CasePlayer(parts, file, organisation);
  for (const { at, run, fact } of due) {
    await player.advance(at);
    await player.tell(run, fact, at);
  }
  await player.advance(until);
  return player.outcome(until);
}

function factsInOrder({ closed }: CaseParts, file: CaseFile, until: Instant): readonly Due[] {
  const today: CivilDate = osloDate(until);
  return file.runs
    .flatMap((run) => {
      const firstDay = firstDayOf(run, today, closed);
      return file.facts.filter((fact) => fact.for.length === 0 || fact.for.includes(run.ref)).map((fact) => ({ at: instantOf(fact, firstDay, closed), run, fact }));
    })
    .filter(({ at }) => at <= until)
    .map((each, position) => ({ ...each, position }))
    .sort((a, b) => (a.at === b.at ? a.position - b.position : a.at < b.at ? -1 : 1));
}

class CasePlayer {
  readonly #parts: CaseParts;
  readonly #file: CaseFile;
  readonly #organisation: FoundedOrganisation;
  readonly #runs = new Map<string, Running>();
  readonly #viewers = new Map<Id, Viewer>();
  readonly #initiatives: Record<string, Id> = {};
  readonly #gates: CaseGate[] = [];
  readonly #refused: RefusedStep[] = [];
  #now: Instant | null = null;

  constructor(parts: CaseParts, file: CaseFile, organisation: FoundedOrganisation) {
    this.#parts = parts;
    this.#file = file;
    this.#organisation = organisation;
  }

  async advance(to: Instant): Promise<void> {
    if (this.#now !== null && to <= this.#now) return;
    const moved = await this.#parts.replay.advance(this.#organisation.organisationId, { to, jump: false });
    if (!moved.ok) throw new Error(`The replay clock could not be moved to ${to}: ${moved.refusals.map(({ code }) => code).join(', ')}`);
    this.#now = to;
  }

  async tell(run: CaseRun, fact: CaseFact, now: Instant): Promise<void> {
    const running = this.#running(run);
    const entryIds: Id[] = [];
    for (const step of fact.does) {
      const result = await toldWhere(fact, step, () => this.#step(step, { run, fact, running, now }));
      if (result.ok) entryIds.push(...await this.#learn(run.ref, running, { command: step.command, effect: result.effect }));
      else this.#refuse(fact, step.command, result.refusals);
    }
    running.told.push({ told: tellWhen(fact), what: fact.what, source: fact.source, bearsOn: fact.bearsOn, entryIds });
  }

  async #step(step: CaseStep, { run, fact, running, now }: { run: CaseRun; fact: CaseFact; running: Running; now: Instant }): Promise<CommandResult> {
    const viewer = await this.#viewer(running.names.id(step.by.replace(/^\$/, ''), now));
    if (PASSAGES.includes(step.command)) this.#gates.push(await this.#gate(run.ref, { passedOn: osloDate(now), told: tellWhen(fact) }));
    return runStep(this.#parts, step, viewer, { names: running.names, now });
  }

  async outcome(now: Instant): Promise<CaseOutcome> {
    for (const ref of Object.keys(this.#initiatives)) this.#gates.push(await this.#gate(ref, { passedOn: null, told: null }));
    const told = Object.fromEntries([...this.#runs].map(([ref, { told: facts }]) => [ref, facts]));
    return { organisation: this.#organisation, now, initiatives: this.#initiatives, told, gates: this.#gates, refused: this.#refused };
  }

  /** Offices of a case are held from its first day to its last, so that asking once is enough. */
  async #viewer(personId: Id): Promise<Viewer> {
    const known = this.#viewers.get(personId) ?? await this.#parts.founder.viewerOf(this.#organisation.organisationId, personId);
    this.#viewers.set(personId, known);
    return known;
  }

  #running(run: CaseRun): Running {
    const known = this.#runs.get(run.ref);
    if (known !== undefined) return known;
    const { people, units } = this.#organisation;
    const names = new CaseNames(this.#parts.newId, this.#parts.closed, [
      ...[...people].map(([key, id]) => [`person.${key}`, id] as const), ...[...units].map(([code, id]) => [`unit.${code}`, id] as const), ['title', run.title],
    ]);
    for (const [ref, id] of Object.entries(this.#initiatives)) names.name(`run.${ref}`, id);
    // A run's names may stand for people and units: `leader: $person.kari`.
    for (const [name, value] of Object.entries(run.names)) names.name(name, value.startsWith('$') ? names.id(value.slice(1), '') : value);
    const running = { names, told: [] };
    this.#runs.set(run.ref, running);
    return running;
  }

  /** What a carried-out step has taught: ids to speak of, and the entries it wrote. */
  async #learn(ref: string, { names }: Running, { command, effect }: { readonly command: string; readonly effect: Effect }): Promise<readonly Id[]> {
    const initiativeId = effect['initiativeId'];
    if (typeof initiativeId === 'string' && this.#initiatives[ref] === undefined) {
      this.#initiatives[ref] = initiativeId;
      for (const running of this.#runs.values()) running.names.name(`run.${ref}`, initiativeId);
    }
    const own = this.#initiatives[ref];
    if (own !== undefined && TEACHING.some((kind) => command.startsWith(kind))) nameFromDossier(names, await this.#dossier(own));
    const entryIds = effect['entryIds'] ?? [];
    return typeof entryIds === 'string' ? [entryIds] : entryIds;
  }

  #refuse({ what, ...fact }: CaseFact, command: string, refusals: readonly Refusal[]): void {
    const told = tellWhen({ what, ...fact });
    if (this.#file.constructed) throw new CaseStopped({ what, ...fact }, command, refusals.map((refusal) => wordsOfRefusal(refusal, 'en')).join(' '));
    this.#refused.push({ told, what, command, refusals });
  }

  async #dossier(initiativeId: Id): Promise<Dossier> {
    const [dossier] = await this.#parts.unitOfWork.run(this.#organisation.organisationId, (transaction) => transaction.lockInitiatives([initiativeId]));
    if (dossier === undefined) throw new Error(`Initiative ${initiativeId} was made by this case and cannot be loaded`);
    return dossier;
  }

  #gate(ref: string, passage: Pick<CaseGate, 'passedOn' | 'told'>): Promise<CaseGate> {
    return this.#parts.unitOfWork.run(this.#organisation.organisationId, async (transaction) => {
      const [dossier] = await transaction.lockInitiatives([this.#initiatives[ref] ?? '']);
      const visit = dossier?.initiative.visits.at(-1);
      if (dossier === undefined || visit === undefined) throw new UnknownCaseName(`the initiative of run ${ref}`, Object.keys(this.#initiatives));
      const rules = await RuleBook.open(transaction);
      const results = evaluateGate(dossier, await rules.contextOf(dossier.initiative));
      return { run: ref, stage: visit.stage, part: visit.part, ...passage, results };
    });
  }
}
