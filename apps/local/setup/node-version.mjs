import { Refusal } from './refusal.mjs';

/** Refuses a Node that is too old; takes the version so that it can be tested. */
export function checkNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Refusal(`Medvirk needs Node 20.19 or newer; this is ${version}. Install a newer one from nodejs.org, or by your version manager (nvm install 22).`);
}
