// The last line of CI: "N passed, N failed" over all of Jest's reports; fails when no test ran.
import { existsSync, readFileSync } from 'node:fs';

const [status, ...reports] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const file of reports) {
  if (!existsSync(file)) continue; // not reached
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed += report.numPassedTests;
  // A file that cannot even be loaded has no tests that could fail.
  failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
}
if (status !== '0' && failed === 0) failed = 1; // build, types, style or an installation
console.log(`${passed} passed, ${failed} failed`);
process.exit(passed > 0 && failed === 0 ? 0 : 1);
