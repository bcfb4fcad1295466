import { swcOptions } from '../setup/swc-options.mjs';

/** The domain's own specs, for mutation testing: pure rules, so no database and no build. */
export default {
  rootDir: '../..',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['medvirk-source', 'node', 'node-addons'] },
  roots: ['<rootDir>/libs/domain'],
  testRegex: '\\.spec\\.ts$',
  // Properties reach nearly every mutant and take seconds each: the rules' own specs must notice without them, and the score is the lower for it.
  testPathIgnorePatterns: ['/consultation-lock\\.spec\\.ts$', '\\.property\\.spec\\.ts$'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
};
