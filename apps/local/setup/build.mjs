import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.mjs';
import { root } from './root.mjs';

const dist = path.join(root, 'dist');
const SOURCES = ['apps', 'libs', 'migrations'];

/** The things that are built, each only when something it reads has changed. They know nothing of each other, and a machine has more than one core. */
const BUILDS = [
  { stamp: '.medvirk-built', reads: () => [...SOURCES.flatMap(sourceFiles), 'tsconfig.json', 'tsconfig.build.json'], make: (progress) => compile(progress).then(copyAssets) },
  { stamp: '.medvirk-web-built', reads: () => [...clientFiles(), 'apps/api/schema.graphql'], make: (progress) => run(progress, [path.join(root, 'apps', 'web', 'build', 'main.mjs'), path.join(dist, 'apps', 'web')]) },
  { stamp: '.medvirk-verifier-built', reads: () => filesBelow('apps/verifier').filter((file) => !/\.spec\.ts$|\.md$/.test(file)), make: (progress) => run(progress, [path.join(root, 'apps', 'verifier', 'build', 'main.mjs'), path.join(dist, 'apps', 'verifier')]) },
];

/** Compiles the sources and bundles the web client and the verifier to `dist` where they have changed since the last build. */
export async function ensureBuilt(progress) {
  const due = BUILDS.map((build) => ({ ...build, file: path.join(dist, build.stamp), want: fingerprint(build.reads()) }))
    .filter(({ file, want }) => !fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== want);
  if (due.length === 0) return;
  await progress.step('Building', () => Promise.all(due.map(async ({ file, want, make }) => {
    fs.rmSync(file, { force: true });
    await make(progress);
    fs.mkdirSync(dist, { recursive: true });
    fs.writeFileSync(file, want);
  })));
}

/** SHA-256 over names and contents of everything that a build reads. */
function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of [...sources, 'package.json', 'package-lock.json'].sort()) hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file))).update('\0');
  return hash.digest('hex');
}

/** The web client's sources, without what is derived from them. */
function clientFiles() {
  return filesBelow('apps/web').filter((file) => !/\.spec\.ts$|\.md$/.test(file) && !/(^|[\\/])(generated|dist)[\\/]/.test(file));
}

/** Files below a folder that end up in `dist`, relative to the repository. */
function sourceFiles(folder) {
  return filesBelow(folder).filter((file) => !/\.spec\.ts$|\.md$/.test(file) && !/(^|[\\/])(web|verifier|testing|test-support|node_modules)[\\/]/.test(file));
}

function filesBelow(folder) {
  if (!fs.existsSync(path.join(root, folder))) return [];
  return fs.readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
}

async function compile(progress) {
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  // Whole each time: TypeScript 6.0's incremental mode takes `#` imports for rewritable ones after a failed build (TS2877).
  await run(progress, [compiler, '-p', 'tsconfig.build.json', '--incremental', 'false', '--pretty', 'false']);
}

/** Runs a program of Node's; its words go on to the person who waits. */
async function run(progress, args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.setEncoding('utf8').on('data', (text) => progress.say(text.trimEnd()));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Refusal('The build failed; the lines above say why. Nothing was started.');
}

/** The compiler leaves aside what is not TypeScript: schemas, playbooks, texts. */
function copyAssets() {
  for (const file of SOURCES.flatMap(sourceFiles).filter((name) => !/\.(ts|mts|mjs)$/.test(name))) {
    const target = path.join(dist, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join(root, file), target);
  }
}
