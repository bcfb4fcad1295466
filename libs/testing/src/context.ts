import type { RuleContext } from '#domain';
import { osloInstant } from '#domain';
import { id } from './ids.ts';
import { playbookWith, ruleSet } from './playbooks.ts';

/** Public holidays around the Easter of 2026, which falls on 5 April, and May. */
export const CLOSED_2026: ReadonlySet<string> = new Set(['2026-01-01', '2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-17', '2026-05-25', '2026-12-25', '2026-12-26']);

/** Monday 2 March 2026 at noon in Oslo: when the tests' initiative begins. */
export const BEGINNING = osloInstant('2026-03-02', '12:00');

/** What rules are judged against in tests; a municipality of 400 people with a working environment committee. */
export const contextAt = (now: string = BEGINNING, change: Partial<RuleContext> = {}): RuleContext =>
  ({ now, closed: CLOSED_2026, organisation: { id: id('organisation'), employees: 400, hasAmu: true }, playbook: playbookWith(), ruleSet, ...change });
