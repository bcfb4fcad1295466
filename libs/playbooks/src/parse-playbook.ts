import type { Playbook, PlaybookActivity, PlaybookCriterion, PlaybookCycle, PlaybookStage, PlaybookTimer, StageKey } from '#domain';
import { SCOPES, STAGES } from '#domain';
import { contentHash } from './content-hash.ts';
import { playbookFindings } from './playbook-findings.ts';
import type { PlaybookProblem } from './problem.ts';
import { inFileOrder } from './problem.ts';
import { compileSchema, schemaFindings } from './schema/check-schema.ts';
import { PLAYBOOK_SCHEMA } from './schema/playbook-schema.ts';
import { readYaml } from './yaml-source.ts';

export type ParsedPlaybook = { readonly ok: true; readonly playbook: Playbook } | { readonly ok: false; readonly problems: readonly PlaybookProblem[] };

/** A playbook as written: what the schema lets through, before defaults. */
interface PlaybookFile extends Pick<Playbook, 'version' | 'title' | 'summary'> {
  readonly playbook: string;
  readonly stages: Readonly<Record<StageKey, StageFile>>;
  readonly cycles?: readonly PlaybookCycle[];
  readonly timers?: readonly (Omit<PlaybookTimer, 'stage'> & { readonly stage?: StageKey })[];
}
interface StageFile { readonly deadlineWorkingDays?: number; readonly activities: readonly ActivityFile[]; readonly gate: readonly CriterionFile[] }
type ActivityFile = Pick<PlaybookActivity, 'key' | 'kind'> & Partial<PlaybookActivity>;
type CriterionFile = Pick<PlaybookCriterion, 'criterion' | 'force'> & Partial<PlaybookCriterion>;

const validate = compileSchema(PLAYBOOK_SCHEMA);

/**
 * Reads a playbook from YAML: well-formed, by the schema, then by what a schema cannot say (names that refer to nothing, gates that can never be met).
 * Every problem names file, line, path and remedy. `knownBases` are the keys of the rule set's legal bases; without them bases are not looked up.
 */
export function parsePlaybook(text: string, fileName: string, knownBases: ReadonlySet<string> | null = null): ParsedPlaybook {
  const source = readYaml(text, fileName);
  if (!source.ok) return source;
  const wrong = schemaFindings(validate, source.value);
  if (wrong.length > 0) return { ok: false, problems: inFileOrder(wrong.map(source.problem)) };
  const playbook = withDefaults(source.value as PlaybookFile);
  const findings = playbookFindings(playbook, knownBases);
  return findings.length === 0 ? { ok: true, playbook } : { ok: false, problems: inFileOrder(findings.map(source.problem)) };
}

const withDefaults = (file: PlaybookFile): Playbook => ({
  key: file.playbook,
  version: file.version,
  hash: contentHash(file),
  title: file.title,
  summary: file.summary,
  stages: STAGES.map((key) => stageOf(key, file.stages[key])),
  cycles: file.cycles ?? [],
  timers: (file.timers ?? []).map((timer) => ({ ...timer, stage: timer.stage ?? null })),
});

const stageOf = (stage: StageKey, { deadlineWorkingDays, activities, gate }: StageFile): PlaybookStage => ({
  key: stage,
  deadlineWorkingDays: deadlineWorkingDays ?? null,
  activities: activities.map(({ key, kind, title = null, scopes = SCOPES, parameters = {}, parts = [] }) => ({ key, kind, title, scopes, parameters, parts })),
  gate: gate.map(({ criterion, force, key = `${stage}.${criterion}`, basis = [], scopes = SCOPES, when = [], parameters = {} }) => ({ key, criterion, force, basis, scopes, when, parameters })),
});
