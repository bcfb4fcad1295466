#!/usr/bin/env node
// npm run organisation. Until the install and the build are done, nothing but `node:` may be imported here.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';
import { ORGANISATION_HELP, parseOrganisationOptions } from './setup/organisation-options.mjs';
import { withCode } from './setup/prepare-code.mjs';
import { Progress } from './setup/progress.mjs';
import { command, Refusal } from './setup/refusal.mjs';
import { root } from './setup/root.mjs';

await command(async () => {
  checkNodeVersion();
  const options = parseOrganisationOptions(process.argv.slice(2), process.env, path.join(root, '.data'));
  if (options.help) {
    process.stdout.write(ORGANISATION_HELP);
    return;
  }
  // Standard output is for the answer.
  const progress = new Progress(process.stderr);
  await withCode(progress, async () => {
    await ensureInstalled(progress);
    await ensureBuilt(progress);
  });
  const { foundOrganisation } = await import(pathToFileURL(path.join(root, 'dist', 'apps', 'local', 'src', 'organisation', 'found-organisation.js')).href);
  const { tellFounding } = await import(pathToFileURL(path.join(root, 'dist', 'apps', 'local', 'src', 'organisation', 'tell-founding.js')).href);
  const answer = await foundOrganisation(options);
  if (!answer.ok) throw new Refusal(answer.message);
  process.stdout.write(options.json ? `${JSON.stringify(answer.founded, null, 2)}\n` : tellFounding(answer.founded));
});
