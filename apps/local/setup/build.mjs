import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.mjs';
import { root } from './root.mjs';

const dist = path.join(root, 'dist');
const stamp = path.join(dist, '.medvirk-built');
const SOURCES = ['apps', 'libs', 'migrations'];

/** Compiles the sources to `dist` when they have changed since the last build. */
export async function ensureBuilt(progress) {
  const want = fingerprint();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === want) return;
  await progress.step('Building', async () => {
    fs.rmSync(stamp, { force: true });
    await compile(progress);
    copyAssets();
  });
  fs.writeFileSync(stamp, want);
}

/** SHA-256 over names and contents of everything that the build reads. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = [...SOURCES.flatMap(sourceFiles), 'tsconfig.json', 'tsconfig.build.json', 'package.json', 'package-lock.json'];
  for (const file of files.sort()) hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file))).update('\0');
  return hash.digest('hex');
}

/** Files below a folder that end up in `dist`, relative to the repository. */
function sourceFiles(folder) {
  if (!fs.existsSync(path.join(root, folder))) return [];
  return fs.readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => !/\.spec\.ts$|\.md$/.test(file) && !/(^|[\\/])(web|testing|test-support|node_modules)[\\/]/.test(file));
}

async function compile(progress) {
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  // Whole each time: TypeScript 6.0's incremental mode takes `#` imports for rewritable ones after a failed build (TS2877).
  const child = spawn(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--incremental', 'false', '--pretty', 'false'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
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
