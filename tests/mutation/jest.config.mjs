import { swcOptions } from '../setup/swc-options.mjs';

/** The domain's own specs, for mutation testing: pure rules, so no database and no build. */
export default {
  rootDir: '../..',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['medvirk-source', 'node', 'node-addons'] },
  roots: ['<rootDir>/libs/domain', '<rootDir>/tests/mutation'],
  testMatch: ['<rootDir>/tests/mutation/domain-specs.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
};
