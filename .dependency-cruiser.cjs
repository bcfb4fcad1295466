/**
 * Holds the directions of tests/architecture/directions.cjs. `tests/architecture` plants a violation of each rule and sees it caught.
 * Specs and libs/testing are left out: a test may reach for anything it needs.
 */
const { LIBS, PACKAGES, APPS } = require('./tests/architecture/directions.cjs');

const SPEC = '\\.spec\\.ts$|/test-support/';

const betweenLibs = Object.entries(LIBS).map(([lib, allowed]) => ({
  name: `${lib}-imports-only-its-libs`,
  comment: `libs/${lib} may import ${allowed.length === 0 ? 'no other lib' : allowed.join(', ')}.`,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: SPEC },
  to: { path: '^libs/', pathNot: `^libs/(${[lib, ...allowed].join('|')})/` },
}));

const packages = Object.entries(PACKAGES).flatMap(([lib, { npm, core }]) => [
  {
    name: `${lib}-imports-only-its-packages`,
    comment: `libs/${lib} may import ${npm === null ? 'no npm package' : npm.replaceAll('|', ', ')}.`,
    severity: 'error',
    from: { path: `^libs/${lib}/`, pathNot: SPEC },
    to: { path: '(^|/)node_modules/', ...(npm === null ? {} : { pathNot: `(^|/)node_modules/(@types/)?(${npm})/` }) },
  },
  ...(core === undefined ? [] : [{
    name: `${lib}-imports-only-its-node-modules`,
    comment: `libs/${lib} may import ${core === null ? 'no module of Node' : `of Node only ${core}`}.`,
    severity: 'error',
    from: { path: `^libs/${lib}/`, pathNot: SPEC },
    to: { dependencyTypes: ['core'], ...(core === null ? {} : { pathNot: `^(node:)?(${core})$` }) },
  }]),
]);

const apps = APPS.map((app) => ({
  name: `${app}-imports-no-other-app`,
  comment: 'Apps never import each other.',
  severity: 'error',
  from: { path: `^apps/${app}/` },
  to: { path: '^apps/', pathNot: `^apps/${app}/` },
}));

module.exports = {
  forbidden: [
    ...betweenLibs,
    ...packages,
    ...apps,
    { name: 'web-knows-only-the-schema', comment: 'The client knows the published schema, and no lib.', severity: 'error', from: { path: '^apps/web/' }, to: { path: '^libs/' } },
    {
      name: 'verifier-shares-nothing', comment: 'Whoever checks a receipt must not trust code of those who write the log.', severity: 'error',
      from: { path: '^apps/verifier/', pathNot: SPEC }, to: { path: '^(apps|libs|migrations|tests)/', pathNot: '^apps/verifier/' },
    },
    {
      name: 'verifier-takes-only-a-signature', comment: 'The verifier takes Ed25519 from npm, and nothing else; its command alone reads files.', severity: 'error',
      from: { path: '^apps/verifier/src/', pathNot: SPEC }, to: { path: '(^|/)node_modules/', pathNot: '(^|/)node_modules/@noble/ed25519/' },
    },
    {
      name: 'verifier-reads-no-machine', comment: 'What the page runs cannot reach the machine.', severity: 'error',
      from: { path: '^apps/verifier/src/', pathNot: `${SPEC}|^apps/verifier/src/command/` }, to: { dependencyTypes: ['core'] },
    },
    { name: 'libs-import-no-app', comment: 'Apps compose libs, never the other way.', severity: 'error', from: { path: '^(libs|migrations)/' }, to: { path: '^apps/' } },
    {
      name: 'libs-are-entered-by-index', comment: 'A lib is entered at src/index.ts, by its # name.', severity: 'error',
      from: { path: '^(apps|libs|migrations)/([^/]+)/', pathNot: SPEC }, to: { path: '^libs/([^/]+)/src/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/'] },
    },
    { name: 'testing-is-for-tests', comment: 'libs/testing and tests/ are imported by tests alone.', severity: 'error', from: { path: '^(apps|libs|migrations)/', pathNot: `${SPEC}|^libs/testing/` }, to: { path: '^(libs/testing|tests)/' } },
    { name: 'no-cycles', comment: 'Parts that import each other in a circle cannot be read or tested apart.', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-unresolved', comment: 'Every import leads somewhere.', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['medvirk-source', 'import', 'node', 'types', 'default'], extensions: ['.ts', '.mjs', '.js', '.cjs', '.json', '.d.ts'] },
  },
};
