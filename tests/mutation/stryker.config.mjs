/**
 * `npm run mutate`: changes the rules one spot at a time and asks whether a spec of the domain notices. Outside `npm test`, for it takes hours.
 * A part: `npm run mutate -- --mutate libs/domain/src/gate/criteria/mandate-stated.ts`. Results are kept in reports/, so that the next run tries
 * only what has changed.
 */
export default {
  mutate: ['libs/domain/src/**/*.ts', '!libs/domain/src/**/*.spec.ts'],
  plugins: ['@stryker-mutator/jest-runner', './tests/mutation/leave-out-words.mjs'],
  ignorers: ['words'],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'tests/mutation/jest.config.mjs', enableFindRelatedTests: false },
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  // Which specs reach a mutant: the others are not run for it.
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A busy machine must not pass for a rule that hangs: a mutant that times out counts as noticed.
  timeoutFactor: 4,
  timeoutMS: 30_000,
  // Modules of ESM are never let go; a runner begins anew before it fills the memory.
  maxTestRunnerReuse: 100,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'progress', 'html'],
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 85 },
  ignorePatterns: ['dist', '.data', 'reports', 'coverage', 'tests/api', 'tests/faults', 'tests/bench', 'tests/local', 'tests/cases', 'apps'],
  tempDirName: '.stryker-tmp',
};
