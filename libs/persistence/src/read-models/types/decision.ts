import { EVERYONE } from '../audience.ts';
import { column, elements, entry, id, inline, json, jsonId, named, one, text } from '../fields.ts';
import { withInitiative } from '../initiative-visibility.ts';
import { type ReadModel, visibleTo } from '../model.ts';

const decision: ReadModel = {
  type: 'Decision', rows: EVERYONE, node: { type: 'Decision', table: 'decision' }, ...withInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('Decision'), proposal: one('Proposal', 'proposal', (up) => `${up}.proposal_id`, true), part: column('part'), title: column('title'),
    options: elements('DecisionOption', (up) => `${up}.options`, 3), criteria: elements('DecisionCriterion', (up) => `${up}.criteria`, 3), evidence: named('Entry', 'entry', (up) => `${up}.evidence`),
    reason: column('reason'), decider: inline('Actor', (row) => `${row}.decider`), body: column('body'), dissentLaid: named('SignOff', 'sign_off', (up) => `${up}.dissent_laid`),
    trial: inline('Trial', (row) => `${row}.trial`), registered: inline('Registered', (row) => `${row}.registered`), communicated: elements('DecisionCommunicated', (up) => `${up}.communicated`),
    entry: entry(),
  }),
};

const decisionOption: ReadModel = { type: 'DecisionOption', rows: EVERYONE, fields: visibleTo(EVERYONE, { id: jsonId('DecisionOption'), title: text('title'), chosen: json('chosen') }) };
const decisionCriterion: ReadModel = { type: 'DecisionCriterion', rows: EVERYONE, fields: visibleTo(EVERYONE, { title: text('title'), weight: json('weight') }) };
const trial: ReadModel = { type: 'Trial', rows: EVERYONE, fields: visibleTo(EVERYONE, { weeks: json('weeks'), stopRule: text('stopRule'), reviewOn: text('reviewOn') }) };
const communicated: ReadModel = {
  type: 'DecisionCommunicated', rows: EVERYONE, fields: visibleTo(EVERYONE, { group: one('AffectedGroup', 'affected_group', (up) => `(${up} ->> 'groupId')::uuid`, true), at: text('at') }),
};

export const decisions = [decision, decisionOption, decisionCriterion, trial, communicated];
