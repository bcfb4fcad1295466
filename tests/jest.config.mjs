import { swcOptions } from './setup/swc-options.mjs';

/** One configuration for all TypeScript tests. Rules run without a database; `tests/setup` starts one PostgreSQL for those that ask for it. */
export default {
  rootDir: '..',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['medvirk-source', 'node', 'node-addons'] },
  globalSetup: '<rootDir>/tests/setup/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/setup/global-teardown.mjs',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tests', '<rootDir>/migrations'],
  testRegex: '\\.spec\\.ts$',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data', '<rootDir>/.stryker-tmp'],
  extensionsToTreatAsEsm: ['.ts'],
  // Two cores; each worker is ended when it holds more than this, since ESM modules are never let go.
  maxWorkers: 2,
  workerIdleMemoryLimit: '700MB',
  // The first spec that asks for PostgreSQL waits for its start and the migrations.
  testTimeout: 60_000,
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
};
