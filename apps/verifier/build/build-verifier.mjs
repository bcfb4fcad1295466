import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const source = path.join(import.meta.dirname, '..', 'src');
const read = (file) => fs.readFileSync(path.join(source, file), 'utf8');

/** Writes `verifier.html`, one file that works from disk without a network, and `medvirk-verify.mjs`, one file for plain Node, into a folder. */
export async function buildVerifier(out) {
  const [script, command] = await Promise.all([bundle('page/page.ts', 'iife'), bundle('command/medvirk-verify.ts', 'es')]);
  fs.mkdirSync(out, { recursive: true });
  fs.writeFileSync(path.join(out, 'verifier.html'), page(script));
  fs.writeFileSync(path.join(out, 'medvirk-verify.mjs'), `#!/usr/bin/env node\n${command}`, { mode: 0o755 });
}

/** The page with script and style inside, and a policy that lets only these two run and nothing be fetched. */
function page(script) {
  const [safe, style] = [script.trim().replaceAll('</script', '<\\/script'), read('page/page.css').trim()];
  const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  return read('page/page.html').replace('%SCRIPT_HASH%', hash(safe)).replace('%STYLE_HASH%', hash(style)).replace('%STYLE%', () => style).replace('%SCRIPT%', () => safe);
}

/** One file from an entry and all it imports. Names and lines are kept: whoever wants to know what the page does can read it. */
async function bundle(entry, format) {
  const result = await build({
    configFile: false, logLevel: 'error', root: source,
    build: {
      write: false, minify: false, target: 'es2022', modulePreload: false,
      lib: { entry: path.join(source, entry), formats: [format], name: 'medvirk', fileName: 'bundle' },
      rolldownOptions: { external: /^node:/ },
    },
  });
  const { output } = Array.isArray(result) ? result[0] : result;
  if (output.length !== 1) throw new Error(`${entry} came to ${output.length} files, not one`);
  return output[0].code;
}
