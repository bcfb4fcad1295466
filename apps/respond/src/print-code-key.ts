import { readSettings, roundCodeKey } from '#config';

// Run where the API's settings are; the line goes into the settings of the respondents' process, beside DATABASE_RESPOND_URL.
process.stdout.write(`ROUND_CODE_KEY=${roundCodeKey(readSettings().secret)}\n`);
