import { writeFileSync } from 'node:fs';
import { PLAYBOOKS_HOME } from './built-in.ts';
import { CASE_SCHEMA } from './case/case-schema.ts';
import { INSTRUMENT_SCHEMA } from './schema/instrument-schema.ts';
import { PLAYBOOK_SCHEMA } from './schema/playbook-schema.ts';
import { RULE_SET_SCHEMA } from './schema/rule-set-schema.ts';

// Publishes the schemas after a change of the catalogues: `npm run build && node dist/libs/playbooks/src/write-schemas.js`.
for (const [name, schema] of [['playbook', PLAYBOOK_SCHEMA], ['rule-set', RULE_SET_SCHEMA], ['case', CASE_SCHEMA], ['instrument', INSTRUMENT_SCHEMA]] as const) {
  writeFileSync(new URL(`schema/${name}.schema.json`, PLAYBOOKS_HOME), `${JSON.stringify(schema, null, 2)}\n`);
}
