import { EVERYONE } from '../audience.ts';
import { column, elements, entry, id, inline, instant, one, text } from '../fields.ts';
import { withInitiative } from '../initiative-visibility.ts';
import { type BareField, type ReadModel, visibleTo } from '../model.ts';

/** The alternative that a row is about, from whichever version of its initiative's proposal holds it. */
export const alternativeOfRow: BareField = {
  kind: 'object', cost: 1, type: 'Alternative',
  rows: {
    inside: true, row: (self) => `${self}.v`,
    from: (self, up) => `(select a.v from proposal p cross join jsonb_array_elements(p.alternatives) a(v)
      where p.initiative_id = ${up}.initiative_id and (a.v ->> 'id')::uuid = ${up}.alternative_id limit 1) ${self}`,
  },
};

const impactAssessment: ReadModel = {
  type: 'ImpactAssessment', rows: EVERYONE, node: { type: 'ImpactAssessment', table: 'impact_assessment' }, ...withInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('ImpactAssessment'), proposal: one('Proposal', 'proposal', (up) => `${up}.proposal_id`, true), part: column('part'), alternative: alternativeOfRow,
    qualities: elements('QualityImpact', (up) => `${up}.qualities`, 12), roles: elements('RoleImpact', (up) => `${up}.roles`, 4), by: inline('Actor', (row) => `${row}.by_actor`), at: instant('at'), entry: entry(),
  }),
};

const qualityImpact: ReadModel = {
  type: 'QualityImpact', rows: EVERYONE,
  fields: visibleTo(EVERYONE, { quality: text('quality'), group: one('AffectedGroup', 'affected_group', (up) => `(${up} ->> 'groupId')::uuid`, true), impact: text('impact'), note: text('note') }),
};

const roleImpact: ReadModel = { type: 'RoleImpact', rows: EVERYONE, fields: visibleTo(EVERYONE, { role: text('role'), impact: text('impact'), note: text('note') }) };

export const impactAssessments = [impactAssessment, qualityImpact, roleImpact];
