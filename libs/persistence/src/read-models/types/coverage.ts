import { EVERYONE, INVOLVED } from '../audience.ts';
import { column, elements, entry, id, inline, instant, json, named, one, text, value } from '../fields.ts';
import { withInitiative } from '../initiative-visibility.ts';
import { type ReadModel, visibleTo } from '../model.ts';

/** Counts alone, and for those who work with the process: a row may be of one person. */
const coverageRow: ReadModel = {
  type: 'CoverageRow', rows: INVOLVED,
  fields: visibleTo(EVERYONE, {
    group: one('AffectedGroup', 'affected_group', (up) => `${up}.group_id`, true), stratum: column('stratum'), people: column('people'), reached: column('reached'),
    sharePercent: value((row) => `${row}.reached * 100 / nullif(${row}.people, 0)`), channels: elements('CoverageChannel', (up) => `${up}.channels`, 4), alternative: column('alternative'),
  }),
};

const channel: ReadModel = { type: 'CoverageChannel', rows: INVOLVED, fields: visibleTo(EVERYONE, { channel: text('channel'), reached: json('reached') }) };

const alternative: ReadModel = {
  type: 'CoverageAlternative', rows: EVERYONE, node: { type: 'CoverageAlternative', table: 'coverage_alternative' }, ...withInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('CoverageAlternative'), groups: named('AffectedGroup', 'affected_group', (up) => `${up}.group_ids`), text: column('text'), by: inline('Actor', (row) => `${row}.by_actor`), at: instant('at'), entry: entry(),
  }),
};

export const coverages = [coverageRow, channel, alternative];
