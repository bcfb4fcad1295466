import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.mjs';
import { root } from './root.mjs';

const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.medvirk-installed');

/** What an install depends on: the lockfile, the ABI of native modules, and the platform (a folder copied to another machine). */
const wanted = () => createHash('sha256').update(fs.readFileSync(path.join(root, 'package-lock.json')))
  .update(`${process.versions.modules} ${process.platform} ${process.arch}`).digest('hex');

/** Installs packages when they are missing or others than the lockfile names. */
export async function ensureInstalled(progress) {
  const want = wanted();
  const stamped = fs.existsSync(stamp) ? fs.readFileSync(stamp, 'utf8') : null;
  if (stamped === want) return;
  if (stamped === null && installedByHand()) {
    fs.writeFileSync(stamp, want);
    return;
  }
  await progress.step('Installing packages (once, a minute or two)', () => {
    progress.say('');
    install();
  });
  fs.writeFileSync(stamp, want);
}

/** Whether someone ran `npm ci` themselves: npm's own list of what it installed agrees with the lockfile. */
function installedByHand() {
  const hidden = path.join(modules, '.package-lock.json');
  if (!fs.existsSync(hidden)) return false;
  const packagesOf = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  const installed = packagesOf(hidden);
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(([name, { version, optional }]) =>
    name === '' || (installed[name] === undefined ? optional === true : installed[name].version === version));
}

function install() {
  // Packages for development too, whatever NODE_ENV says: the build needs the compiler.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = { ...process.env, npm_config_loglevel: 'error' };
  // What the outer `npm start` or `npm test` put into the environment must not steer the inner npm.
  for (const name of ['global', 'omit', 'production', 'dry_run', 'workspace', 'ignore_scripts', 'port', 'data', 'empty', 'reset', 'yes']) delete env[`npm_config_${name}`];
  const cli = process.env.npm_execpath;
  const windows = process.platform === 'win32';
  const result = cli !== undefined && /npm-cli\.c?js$/.test(cli)
    ? spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
    : spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env, shell: windows });
  if (result.status !== 0) throw new Refusal(`The install failed; the lines above say why${result.error === undefined ? '' : ` (${result.error.message})`}. Nothing was started.`);
}
