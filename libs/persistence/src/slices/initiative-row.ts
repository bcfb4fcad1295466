import type { Deliberation, Initiative } from '#domain';
import { mapping } from './field.ts';
import type { Spread } from './field.ts';

/** An initiative without its collections: what stands in the row itself. */
export type InitiativeRow = Omit<Initiative, keyof Deliberation |
  'groups' | 'parties' | 'visits' | 'proposals' | 'packages' | 'withheld' | 'preparationRequests' | 'statements' | 'records' | 'risks' | 'decisions' | 'documentations' | 'overrides' | 'followUps'>;

const playbook: Spread<InitiativeRow> = {
  columns: { playbook_key: 'text', playbook_version: 'integer', playbook_hash: 'text' },
  write: ({ playbook: pinned }) => ({ playbook_key: pinned.key, playbook_version: pinned.version, playbook_hash: pinned.hash }),
  read: `json_build_object('key', t.playbook_key, 'version', t.playbook_version, 'hash', t.playbook_hash)`,
};
const ruleSet: Spread<InitiativeRow> = {
  columns: { rule_set_key: 'text', rule_set_version: 'integer' },
  write: ({ ruleSet: pinned }) => ({ rule_set_key: pinned.key, rule_set_version: pinned.version }),
  read: `json_build_object('key', t.rule_set_key, 'version', t.rule_set_version)`,
};
const leader: Spread<InitiativeRow> = {
  columns: { leader_person_id: 'uuid', leader_name: 'text' },
  write: ({ leader: person }) => ({ leader_person_id: person.personId, leader_name: person.name }),
  read: `json_build_object('personId', t.leader_person_id, 'name', t.leader_name)`,
};
const superior: Spread<InitiativeRow> = {
  columns: { superior_person_id: 'uuid', superior_name: 'text' },
  write: ({ superior: person }) => ({ superior_person_id: person?.personId ?? null, superior_name: person?.name ?? null }),
  read: `case when t.superior_person_id is not null then json_build_object('personId', t.superior_person_id, 'name', t.superior_name) end`,
};

/** How the initiative's own properties stand in its row. */
export const initiativeRow = mapping<InitiativeRow>({
  id: 'uuid', organisationId: { column: 'organisation_id', kind: 'uuid' }, number: 'text', version: 'integer', title: 'text', purpose: 'text', scope: 'text', status: 'text',
  playbook, ruleSet, unitId: 'uuid', leader, superior, programmeId: 'uuid', archiveCase: 'text', considerableImportance: 'boolean', concernsCouncils: 'boolean',
  startsOn: 'date', statementsDueOn: 'date', recordedAfterwards: 'boolean', createdAt: 'instant', endedAt: 'instant', mandate: 'json',
});
