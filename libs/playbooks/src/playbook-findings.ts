import type { Playbook, PlaybookActivity, PlaybookCriterion, StageKey } from '#domain';
import { STAGES } from '#domain';
import type { Finding } from './problem.ts';
import { remedyFor } from './suggestion.ts';

type Path = readonly (string | number)[];

/** A thing of the playbook with the way to where it is written. */
interface Placed<T> { readonly stage: StageKey; readonly path: Path; readonly it: T }

/** What a schema cannot say of a playbook. Empty when it is sound. */
export const playbookFindings = (playbook: Playbook, knownBases: ReadonlySet<string> | null): readonly Finding[] => [
  ...repeatedKeys(playbook),
  ...criteria(playbook).flatMap((criterion) => [...basisFindings(criterion, knownBases), ...activityFindings(criterion, playbook), ...conditionFindings(criterion, playbook)]),
  ...cycleFindings(playbook),
  ...timerFindings(playbook),
];

const placed = <T>(playbook: Playbook, member: 'activities' | 'gate', of: (stage: Playbook['stages'][number]) => readonly T[]): readonly Placed<T>[] =>
  playbook.stages.flatMap((stage) => of(stage).map((it, index) => ({ stage: stage.key, path: ['stages', stage.key, member, index], it })));

const activities = (playbook: Playbook): readonly Placed<PlaybookActivity>[] => placed(playbook, 'activities', (stage) => stage.activities);
const criteria = (playbook: Playbook): readonly Placed<PlaybookCriterion>[] => placed(playbook, 'gate', (stage) => stage.gate);

function repeatedKeys(playbook: Playbook): Finding[] {
  const lists: { what: string; keys: readonly { key: string; path: Path }[] }[] = [
    { what: 'activity', keys: activities(playbook).map(({ it, path }) => ({ key: it.key, path })) },
    { what: 'criterion', keys: criteria(playbook).map(({ it, path }) => ({ key: it.key, path })) },
    { what: 'cycle', keys: playbook.cycles.map(({ key }, index) => ({ key, path: ['cycles', index] })) },
    { what: 'timer', keys: playbook.timers.map(({ key }, index) => ({ key, path: ['timers', index] })) },
    // One name for one part: visits, proposals and documentations carry the key alone.
    { what: 'part of a cycle', keys: playbook.cycles.flatMap(({ parts }, cycle) => parts.map(({ key }, index) => ({ key, path: ['cycles', cycle, 'parts', index] }))) },
    ...activities(playbook).map(({ it, path }) => ({ what: `part of ${it.key}`, keys: it.parts.map(({ key }, index) => ({ key, path: [...path, 'parts', index] })) })),
  ];
  return lists.flatMap(({ what, keys }) => keys
    .filter(({ key }, index) => keys.findIndex((other) => other.key === key) < index)
    .map(({ key, path }) => ({ path: [...path, 'key'], message: `The key "${key}" stands for more than one ${what}`, remedy: 'Give each its own "key".' })));
}

function basisFindings({ it: { force, basis }, path }: Placed<PlaybookCriterion>, knownBases: ReadonlySet<string> | null): Finding[] {
  const none = force !== 'ADVICE' && basis.length === 0
    ? [{ path: [...path, 'force'], message: `${force} without a legal basis`, remedy: 'Name the paragraph or agreement under "basis", or make it ADVICE.' }] : [];
  const unknown = knownBases === null ? [] : basis.flatMap((key, index) => (knownBases.has(key) ? []
    : [{ path: [...path, 'basis', index], message: `The rule set has no legal basis "${key}"`, remedy: remedyFor(key, knownBases) }]));
  return [...none, ...unknown];
}

/** Parameters that name an activity of the same playbook. */
const ACTIVITY_PARAMETERS = ['activity', 'individualAgreements'];

function activityFindings(criterion: Placed<PlaybookCriterion>, playbook: Playbook): Finding[] {
  const all = activities(playbook);
  return ACTIVITY_PARAMETERS.flatMap((parameter) => {
    const name = criterion.it.parameters[parameter];
    const path = [...criterion.path, 'parameters', parameter];
    if (typeof name !== 'string') return [];
    const found = all.find(({ it }) => it.key === name);
    return found === undefined
      ? [{ path, message: `No activity has the key "${name}", so that the gate could never be passed`, remedy: remedyFor(name, all.map(({ it }) => it.key)) }]
      : unmeetable(criterion, found, playbook, path);
  });
}

/** Reasons why the activity could never satisfy the criterion. */
function unmeetable({ stage, it: { scopes, parameters }, path: own }: Placed<PlaybookCriterion>, activity: Placed<PlaybookActivity>, playbook: Playbook, path: Path): Finding[] {
  const { key } = activity.it;
  const later = STAGES.indexOf(activity.stage) > STAGES.indexOf(stage);
  const without = scopes.filter((scope) => !activity.it.scopes.includes(scope));
  const perPart = parameters['perPart'] === true;
  const outside = perPart && !(isInCycle(playbook, stage) && activity.it.parts.length === 0);
  return [
    ...(later ? [{ path, message: `The activity "${key}" belongs to ${activity.stage}, after the gate of ${stage}`, remedy: `Move the activity to ${stage} or earlier, or the criterion to the gate of ${activity.stage}.` }] : []),
    ...(without.length > 0 ? [{ path, message: `The activity "${key}" is not part of the scope ${without.join(', ')}, though the criterion is`, remedy: 'Give both the same "scopes".' }] : []),
    ...(outside ? [{ path: [...own, 'parameters', 'perPart'], message: `"${key}" cannot be shown once per part of a cycle here`, remedy: 'Use "perPart" in a stage of a cycle, for an activity without parts of its own.' }] : []),
  ];
}

const isInCycle = ({ cycles }: Playbook, stage: StageKey): boolean =>
  cycles.some(({ from, to }) => STAGES.indexOf(from) <= STAGES.indexOf(stage) && STAGES.indexOf(stage) <= STAGES.indexOf(to));

const conditionFindings = ({ stage, it: { when }, path }: Placed<PlaybookCriterion>, playbook: Playbook): Finding[] => (when.includes('LAST_PART') && !isInCycle(playbook, stage)
  ? [{ path: [...path, 'when', when.indexOf('LAST_PART')], message: `LAST_PART in ${stage}, which no cycle goes through`, remedy: 'Take the condition out; outside a cycle it always holds.' }] : []);

function cycleFindings({ cycles }: Playbook): Finding[] {
  const order = (stage: StageKey): number => STAGES.indexOf(stage);
  return cycles.flatMap(({ key, from, to }, index) => {
    const path = ['cycles', index];
    const backwards = order(from) > order(to);
    const shared = cycles.slice(0, index).find((other) => order(other.from) <= order(to) && order(from) <= order(other.to));
    return [
      ...(backwards ? [{ path: [...path, 'to'], message: `The cycle "${key}" ends in ${to}, before it begins in ${from}`, remedy: `Use the order ${STAGES.join(', ')}.` }] : []),
      ...(shared !== undefined ? [{ path: [...path, 'from'], message: `The cycles "${shared.key}" and "${key}" share a stage`, remedy: 'Let each stage be part of one cycle at most.' }] : []),
    ];
  });
}

const timerFindings = ({ timers }: Playbook): Finding[] => timers.flatMap(({ key, after, stage }, index) => ((after === 'STAGE_ENTERED') === (stage !== null) ? []
  : [{
    path: ['timers', index, after === 'STAGE_ENTERED' ? 'after' : 'stage'], message: `The timer "${key}" ${stage === null ? 'does not say which stage' : 'names a stage that plays no part'}`,
    remedy: 'Name "stage" together with STAGE_ENTERED, and with nothing else.',
  }]));
