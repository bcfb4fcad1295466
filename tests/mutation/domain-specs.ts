import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * Every spec of the domain as one file. Stryker loads all spec files anew for each mutant, and each would link the whole domain for itself; so it is linked once.
 * Properties are left out: they reach nearly every mutant and take seconds each. The rules' own specs must notice without them, and the score is the lower for it.
 */
const domain = fileURLToPath(new URL('../../libs/domain/src', import.meta.url));
const PROPERTIES = /(^|\/)consultation-lock\.spec\.ts$|\.property\.spec\.ts$/;

const specs = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.spec.ts') && !PROPERTIES.test(file)).sort();
for (const spec of specs) await import(pathToFileURL(path.join(domain, spec)).href);
