import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repository } from './repository.ts';

/** A file that breaks a rule: where it stands, and what it imports. */
interface Planted { readonly file: string; readonly imports: string; readonly rule: string }

const LIBS = ['domain', 'involvement-log', 'jobs', 'application', 'persistence', 'queue', 'calendar', 'calendar-files', 'statistics', 'differences', 'content-store', 'documents', 'playbooks', 'mail', 'smtp', 'config', 'embedded'] as const;
const APPS = ['api', 'worker', 'respond', 'local'] as const;

/** The table as people agreed on it, written out a second time: the configuration under test has its own. */
const MAY_IMPORT: Readonly<Record<(typeof LIBS)[number], readonly string[]>> = {
  domain: [],
  'involvement-log': ['domain'],
  jobs: ['domain'],
  application: ['domain', 'involvement-log', 'jobs'],
  persistence: ['application', 'domain', 'involvement-log'],
  queue: ['application', 'jobs', 'domain'],
  calendar: [],
  'calendar-files': [],
  statistics: [],
  differences: [],
  playbooks: ['domain'],
  'content-store': ['application', 'domain'],
  documents: ['domain'],
  mail: ['application', 'calendar-files', 'domain'],
  smtp: ['application', 'mail', 'domain'],
  config: [],
  embedded: [],
};

/** What each lib must not take from npm or Node. */
const FOREIGN: readonly (readonly [lib: string, imports: string, rule: string])[] = [
  ['domain', 'uuid', 'domain-imports-only-its-packages'],
  ['domain', 'node:crypto', 'domain-imports-only-its-node-modules'],
  ['involvement-log', 'canonicalize', 'involvement-log-imports-only-its-packages'],
  ['involvement-log', 'node:fs', 'involvement-log-imports-only-its-node-modules'],
  ['jobs', 'bullmq', 'jobs-imports-only-its-packages'],
  ['application', 'typeorm', 'application-imports-only-its-packages'],
  ['application', '@nestjs/common', 'application-imports-only-its-packages'],
  ['application', 'node:fs', 'application-imports-only-its-node-modules'],
  ['persistence', 'bullmq', 'persistence-imports-only-its-packages'],
  ['queue', 'typeorm', 'queue-imports-only-its-packages'],
  ['calendar', 'yaml', 'calendar-imports-only-its-packages'],
  ['calendar-files', 'luxon', 'calendar-files-imports-only-its-packages'],
  ['statistics', 'luxon', 'statistics-imports-only-its-packages'],
  ['content-store', 's3mini', 'content-store-imports-only-its-packages'],
  ['differences', 'luxon', 'differences-imports-only-its-packages'],
  ['documents', 'yauzl', 'documents-imports-only-its-packages'],
  ['playbooks', 'pg', 'playbooks-imports-only-its-packages'],
  ['mail', 'nodemailer', 'mail-imports-only-its-packages'],
  ['smtp', 'pg', 'smtp-imports-only-its-packages'],
  ['config', 'ajv', 'config-imports-only-its-packages'],
  ['embedded', 'typeorm', 'embedded-imports-only-its-packages'],
];

const forbiddenLibs: readonly Planted[] = LIBS.flatMap((lib) => LIBS.filter((other) => other !== lib && !MAY_IMPORT[lib].includes(other))
  .map((other) => ({ file: `libs/${lib}/src/takes-${other}.ts`, imports: `#${other}`, rule: `${lib}-imports-only-its-libs` })));

const forbiddenApps: readonly Planted[] = APPS.flatMap((app) => APPS.filter((other) => other !== app)
  .map((other) => ({ file: `apps/${app}/src/takes-${other}.ts`, imports: `../../${other}/src/main.ts`, rule: `${app}-imports-no-other-app` })));

const others: readonly Planted[] = [
  ...FOREIGN.map(([lib, imports, rule]) => ({ file: `libs/${lib}/src/takes-${imports.replace(/\W/g, '-')}.ts`, imports, rule })),
  { file: 'libs/persistence/src/takes-app.ts', imports: '../../../apps/api/src/main.ts', rule: 'libs-import-no-app' },
  { file: 'libs/application/src/takes-inside.ts', imports: '../../domain/src/inner.ts', rule: 'libs-are-entered-by-index' },
  { file: 'apps/api/src/takes-inside.ts', imports: '../../../libs/domain/src/inner.ts', rule: 'libs-are-entered-by-index' },
  { file: 'apps/api/src/takes-testing.ts', imports: '#testing', rule: 'testing-is-for-tests' },
  { file: 'libs/application/src/takes-tests.ts', imports: '../../../tests/setup/some.ts', rule: 'testing-is-for-tests' },
  { file: 'apps/web/src/takes-domain.ts', imports: '../../../libs/domain/src/index.ts', rule: 'web-knows-only-the-schema' },
  { file: 'apps/verifier/src/takes-domain.ts', imports: '../../../libs/domain/src/index.ts', rule: 'verifier-shares-nothing' },
  { file: 'apps/verifier/src/takes-involvement-log.ts', imports: '#involvement-log', rule: 'verifier-shares-nothing' },
  { file: 'apps/verifier/src/takes-zip.ts', imports: 'yauzl', rule: 'verifier-takes-only-a-signature' },
  { file: 'apps/verifier/src/takes-files.ts', imports: 'node:fs', rule: 'verifier-reads-no-machine' },
  { file: 'libs/domain/src/circle-a.ts', imports: './circle-b.ts', rule: 'no-cycles' },
  { file: 'libs/domain/src/leads-nowhere.ts', imports: './nowhere.ts', rule: 'no-unresolved' },
];

const planted: readonly Planted[] = [...forbiddenLibs, ...forbiddenApps, ...others];

const allowed: readonly Planted[] = LIBS.flatMap((lib) => MAY_IMPORT[lib].map((other) => ({ file: `libs/${lib}/src/may-take-${other}.ts`, imports: `#${other}`, rule: '' })));

let found: ReadonlySet<string>;
let overlay: string;

/** A small repository with the real rules, an entry per part, and the planted files. */
beforeAll(() => {
  overlay = mkdtempSync(path.join(tmpdir(), 'medvirk-architecture-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json', 'tests/architecture/directions.cjs']) cpSync(path.join(repository, file), path.join(overlay, file));
  symlinkSync(path.join(repository, 'node_modules'), path.join(overlay, 'node_modules'), 'junction');
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(overlay, file)), { recursive: true });
    writeFileSync(path.join(overlay, file), text);
  };
  for (const lib of [...LIBS, 'testing']) write(`libs/${lib}/src/index.ts`, 'export const here = 1;\n');
  for (const app of APPS) write(`apps/${app}/src/main.ts`, 'export const here = 1;\n');
  write('libs/domain/src/inner.ts', 'export const here = 1;\n');
  write('tests/setup/some.ts', 'export const here = 1;\n');
  write('libs/domain/src/circle-b.ts', "export * from './circle-a.ts';\n");
  for (const { file, imports } of [...planted, ...allowed]) write(file, `import * as taken from '${imports}';\nexport const uses = taken;\n`);
  const run = spawnSync(process.execPath, [path.join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'],
    { cwd: overlay, encoding: 'utf8', maxBuffer: 100_000_000, env: { ...process.env, NODE_OPTIONS: '' } });
  const report = JSON.parse(run.stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  found = new Set(report.summary.violations.map(({ from, rule }) => `${from} breaks ${rule.name}`));
}, 60_000);

afterAll(() => rmSync(overlay, { recursive: true, force: true }));

describe('directions between the parts', () => {
  it.each(planted.map(({ file, imports, rule }) => [file, imports, rule] as const))('%s may not import %s', (file, _imports, rule) => {
    expect(found).toContain(`${file} breaks ${rule}`);
  });

  it('let through what the table allows', () => {
    expect([...found].filter((violation) => violation.includes('/may-take-') || violation.includes('/main.ts') || violation.includes('/index.ts'))).toEqual([]);
  });
});
