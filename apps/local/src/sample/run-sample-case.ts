import { runCase } from '#application';
import { withClient } from '#persistence';
import { builtInCase } from '#playbooks';
import { openCaseEngine } from '../cases/open-case-engine.ts';
import type { SampleContext } from './sample.ts';

/** Runs a built-in case through the engine, at its own dates up to now, and marks its organisation as the sample; gives its id. Loaded at the first start alone. */
export async function runSampleCase({ urls, say }: SampleContext, key: string): Promise<string> {
  const file = builtInCase(key);
  const until = new Date().toISOString();
  const engine = await openCaseEngine(urls, file, until);
  try {
    const { organisation: { organisationId }, initiatives } = await runCase(engine.parts, file, until);
    await withClient(urls.owner, (owner) => owner.query('insert into sample_organisation (case_key, organisation_id) values ($1, $2)', [key, organisationId]));
    say(`  ${file.organisation.name}: ${Object.keys(initiatives).length} initiatives, one in every stage`);
    return organisationId;
  } finally {
    await engine.close();
  }
}
