import path from 'node:path';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';
import directions from './tests/architecture/directions.cjs';

const { APART, APPS, LIBS } = directions;
const libs = [...Object.keys(LIBS), 'testing'];

/** The same directions that dependency-cruiser holds in CI, seen while typing. */
const mayImport = [
  ...Object.entries(LIBS).map(([lib, allowed]) => ({ from: { element: { type: `lib-${lib}` } }, allow: { to: { element: { types: { anyOf: [lib, ...allowed].map((name) => `lib-${name}`) } } } } })),
  ...APPS.filter((app) => !APART.includes(app)).map((app) => ({ from: { element: { type: `app-${app}` } }, allow: { to: { element: { types: { anyOf: [`app-${app}`, ...Object.keys(LIBS).map((name) => `lib-${name}`)] } } } } })),
  { from: { element: { type: 'lib-testing' } }, allow: { to: { element: { types: { anyOf: libs.map((name) => `lib-${name}`) } } } } },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', 'coverage/', 'reports/', '.stryker-tmp/', '**/generated/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Faults that a compiler lets through.
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-syntax': ['error',
        { selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]', message: 'Parse the value instead of forcing its type.' },
        { selector: 'CatchClause > BlockStatement[body.length=0]', message: 'An error that is dropped on purpose says why.' }],
      'no-console': 'error',
      'no-empty': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      // Style of the house.
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: false }],
      'max-params': ['error', 4],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
    },
  },
  {
    // The client has its own compiler settings. A page's markup is long where its logic is short; the logic stands in models.
    files: ['apps/web/**/*.ts', 'apps/web/**/*.tsx'],
    languageOptions: { parserOptions: { project: './apps/web/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
  },
  {
    // The verifier's page is the one part of it that knows a browser.
    files: ['apps/verifier/src/page/**/*.ts'],
    languageOptions: { parserOptions: { project: './apps/verifier/src/page/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['apps/web/**/*.tsx'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Tests have long describes, and may look inside.
    files: ['**/*.spec.ts', 'tests/**/*.ts', 'libs/testing/**/*.ts', '**/test-support/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off', 'no-console': 'off' },
  },
  {
    // SQL reads better whole.
    files: ['migrations/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Nest injects by constructor, whose parameters are no call that a person writes.
    files: ['apps/**/*.ts', '**/*.module.ts'],
    rules: { 'max-params': ['error', 6] },
  },
  {
    files: ['libs/*/src/**/*.ts', 'apps/*/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/test-support/**'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [...libs.map((lib) => ({ type: `lib-${lib}`, pattern: `libs/${lib}` })), ...APPS.map((app) => ({ type: `app-${app}`, pattern: `apps/${app}` }))],
      'import/resolver': { [path.join(import.meta.dirname, 'tests/architecture/lib-resolver.cjs')]: {} },
    },
    rules: { 'boundaries/dependencies': ['error', { default: 'disallow', policies: mayImport, checkAllOrigins: false }] },
  },
);
