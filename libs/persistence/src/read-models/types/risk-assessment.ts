import { EVERYONE, INVOLVED } from '../audience.ts';
import { column, elements, entry, id, inline, instant, json, one, text, value } from '../fields.ts';
import { withWholeInitiative } from '../initiative-visibility.ts';
import { type ReadModel, visibleTo } from '../model.ts';

const riskAssessment: ReadModel = {
  type: 'RiskAssessment', rows: INVOLVED, node: { type: 'RiskAssessment', table: 'risk_assessment' }, ...withWholeInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('RiskAssessment'), proposal: one('Proposal', 'proposal', (up) => `${up}.proposal_id`, true), part: column('part'),
    alternative: {
      kind: 'object', cost: 1, type: 'Alternative',
      rows: {
        inside: true, row: (self) => `${self}.v`,
        from: (self, up) => `(select a.v from proposal p cross join jsonb_array_elements(p.alternatives) a(v) where p.initiative_id = ${up}.initiative_id and (a.v ->> 'id')::uuid = ${up}.alternative_id) ${self}`,
      },
    },
    risks: elements('Risk', (up) => `${up}.risks`), signedBy: inline('Actor', (row) => `${row}.signed_by`), signedAt: instant('signed_at'), safetyRepDueOn: column('safety_rep_due_on'),
    safetyRepStatement: inline('SafetyRepStatement', (row) => `${row}.safety_rep_statement`), amu: inline('AmuTreatment', (row) => `${row}.amu`),
    residualAccepted: inline('ResidualAccepted', (row) => `${row}.residual_accepted`), entry: entry(),
  }),
};

const risk: ReadModel = {
  type: 'Risk', rows: INVOLVED,
  fields: visibleTo(EVERYONE, {
    title: text('title'), probability: json('probability'), consequence: json('consequence'), measure: text('measure'), owner: text('owner'), residual: json('residual'),
    score: value((row) => `((${row} ->> 'probability')::integer * (${row} ->> 'consequence')::integer)`),
    finding: one('BoardFinding', 'finding', (up) => `(${up} ->> 'findingId')::uuid`, true),
  }),
};

const by = inline('Actor', (row) => `(${row} -> 'by')`);
const safetyRepStatement: ReadModel = { type: 'SafetyRepStatement', rows: INVOLVED, fields: visibleTo(EVERYONE, { text: text('text'), by, at: text('at') }) };
const amuTreatment: ReadModel = {
  type: 'AmuTreatment', rows: INVOLVED, fields: visibleTo(EVERYONE, { treatedOn: text('treatedOn'), conclusion: text('conclusion'), registered: inline('Registered', (row) => `(${row} -> 'registered')`) }),
};
const residualAccepted: ReadModel = { type: 'ResidualAccepted', rows: INVOLVED, fields: visibleTo(EVERYONE, { by, at: text('at'), safetyRepInformedAt: text('safetyRepInformedAt') }) };

export const riskAssessments = [riskAssessment, risk, safetyRepStatement, amuTreatment, residualAccepted];
