import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { REFUSALS } from '#domain';
import { BOARD_MUTATIONS, INITIATIVE_MUTATIONS, MEETING_MUTATIONS, OBJECTION_MUTATIONS, ROUND_MUTATIONS, SERIES_MUTATIONS } from '../../apps/api/src/graphql/mutations/catalogue.ts';
import { asSource, deriveRefusals } from './derive-refusals.ts';

const root = join(import.meta.dirname, '../..');
const file = join(root, 'apps/api/src/graphql/mutations/refusals-by-command.ts');
const derived = deriveRefusals(root, new Set(Object.keys(REFUSALS)));
if (process.env['DERIVE'] === '1') writeFileSync(file, asSource(derived));

describe('error codes of mutations', () => {
  it('are those that the rules can refuse with', () => {
    expect(readFileSync(file, 'utf8')).toBe(asSource(derived));
  });

  it('exist for every command', () => {
    const commands = ['initiative.create', ...Object.keys(INITIATIVE_MUTATIONS), ...Object.keys(MEETING_MUTATIONS), ...Object.keys(OBJECTION_MUTATIONS), ...Object.keys(SERIES_MUTATIONS), ...Object.keys(BOARD_MUTATIONS), ...Object.keys(ROUND_MUTATIONS)];
    expect(commands.filter((command) => (derived[command] ?? []).length === 0)).toEqual([]);
  });

  it('name what keeps a gate shut, and an override by the leader', () => {
    expect(derived['stage.advance']).toContain('GATE_SHUT');
    expect(derived['gate.override']).toContain('OVERRIDE_BY_LEADER');
    expect(derived['mandate.state']).not.toContain('OVERRIDE_BY_LEADER');
  });
});
