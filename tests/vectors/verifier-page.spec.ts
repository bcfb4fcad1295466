import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { repository } from '../architecture/repository.ts';
import { launchChromium } from '../browser/chromium.ts';
import { commitment } from '#involvement-log';
import { honestLog, honestPack } from './honest-log.ts';
import { vectors } from './lies.ts';
import type { Vector } from './lies.ts';
import { packText } from './told-log.ts';

/** The built page, opened from disk, and the built command: both must judge as the code they were built from. */
let folder: string;
let browser: Browser;
let page: Page;
const reached: string[] = [];

const vector = (name: string): Vector => vectors.find((one) => one.name === name)!;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'medvirk-verifier-'));
  const built = spawnSync(process.execPath, [path.join(repository, 'apps/verifier/build/main.mjs'), folder], { cwd: repository, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  expect({ status: built.status, stderr: built.stderr }).toMatchObject({ status: 0 });
  browser = await launchChromium();
  const context = await browser.newContext({ offline: true, locale: 'nb-NO' });
  page = await context.newPage();
  page.on('request', (request) => reached.push(request.url()));
  await page.goto(pathToFileURL(path.join(folder, 'verifier.html')).href);
}, 120_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function judged({ pack, trust }: Vector): Promise<{ verdict: string | null; text: string }> {
  // The report of the vector before must not be taken for this one's.
  await page.evaluate(`document.getElementById('results').replaceChildren()`);
  await page.setInputFiles('#files', { name: 'receipt-pack.json', mimeType: 'application/json', buffer: Buffer.from(pack) });
  await page.fill('#keys', trust.keys.join('\n'));
  await page.fill('#older', trust.olderHeads.join('\n'));
  await page.click('button[type=submit]');
  const article = page.locator('article');
  return { verdict: await article.getAttribute('data-verdict'), text: await article.innerText() };
}

describe('the page, opened from disk without a network', () => {
  it.each(vectors.map((one) => [one.name, one] as const))('judges %s as the vector says', async (_name, one) => {
    expect((await judged(one)).verdict).toBe(one.verdict);
  });

  it('names the lie in words, in three languages', async () => {
    expect((await judged(vector('swapped-salt'))).text).toContain('Saltet er byttet med det til en annen oppføring.');
    await page.selectOption('#language', 'nn');
    expect(await page.locator('article').innerText()).toContain('Saltet er bytt med det til ei anna oppføring.');
    await page.selectOption('#language', 'en');
    expect(await page.locator('article').innerText()).toContain('The salt was swapped with that of another entry.');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
  });

  it.each([['light', 'nb'], ['dark', 'en']] as const)('breaks no rule of WCAG 2.2 A and AA that axe knows, in %s and %s', async (colorScheme, language) => {
    await page.emulateMedia({ colorScheme });
    await judged(vector('left-out'));
    await page.selectOption('#language', language);
    const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    // By the debugger's own evaluation: the policy of the page lets no further script in.
    await page.evaluate(`${source}; undefined`);
    const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`);
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('is refused the network by its own policy, and asked for nothing but itself', async () => {
    const refusedBy = await page.evaluate(`new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), { once: true });
      fetch('https://example.com/').then(() => resolve('reached'), () => {});
    })`);
    const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content');
    expect(refusedBy).toBe('connect-src');
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; form-action 'none'; base-uri 'none'$/);
    expect(reached.filter((url) => !url.startsWith('file:'))).toEqual([]);
  });

  it('never reads markup from a pack', async () => {
    const log = honestLog();
    const decision = log.written[18]!;
    const payload = { ...decision.payload, fact: { title: '<img src=x onerror=alert(1)>' } };
    log.written[18] = { ...decision, payload, frame: { ...decision.frame, commitment: commitment(payload, decision.salt) } };
    const { verdict, text } = await judged({ ...vector('honest'), pack: packText(honestPack(log)) });
    expect({ verdict, shown: text.includes('<img src=x onerror=alert(1)>'), images: await page.locator('article img').count() }).toEqual({ verdict: 'HOLDS', shown: true, images: 0 });
  });

  it('checks a receipt in less than 50 ms, from the press of the button to the words', async () => {
    const { pack, trust } = vector('honest-key-change');
    await judged({ ...vector('honest-key-change'), pack, trust });
    const milliseconds = await page.evaluate<number>(`(async () => {
      const times = [];
      for (let turn = 0; turn < 15; turn += 1) {
        const shown = new Promise((resolve) => new MutationObserver((_records, observer) => { if (document.querySelector('article')) { observer.disconnect(); resolve(performance.now()); } }).observe(document.getElementById('results'), { childList: true }));
        document.getElementById('results').replaceChildren();
        const start = performance.now();
        document.querySelector('form').requestSubmit();
        times.push((await shown) - start);
      }
      return times.sort((a, b) => a - b)[0];
    })()`);
    expect(milliseconds).toBeLessThan(50);
  });
});

describe('the command, by plain Node in a folder without packages', () => {
  const run = (args: readonly string[]): { status: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'medvirk-verify.mjs'), ...args], { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] } });
    return { status, out: stdout, err: stderr };
  };
  const files = ({ pack, trust }: Vector): readonly string[] => {
    writeFileSync(path.join(folder, 'receipt-pack.json'), pack);
    trust.olderHeads.forEach((head, at) => writeFileSync(path.join(folder, `older-${at}`), head));
    return ['receipt-pack.json', ...trust.keys.flatMap((key) => ['--key', key]), ...trust.olderHeads.flatMap((_head, at) => ['--older', `older-${at}`])];
  };

  it.each([['honest', 0], ['honest-kept-head', 0], ['edited-payload', 1], ['rolled-back', 1], ['two-heads-of-one-size', 1], ['honest-without-keys', 3], ['honest-uncovered-head', 3]] as const)('ends %s with exit code %i', (name, code) => {
    expect(run(files(vector(name)))).toMatchObject({ status: code, err: '' });
  });

  it('tells the same in words and as data', () => {
    const given = files(vector('truncated-proof'));
    expect(run([...given, '--language', 'nn']).out).toContain('Provet for oppføringa er avkorta eller øydelagt.');
    expect(JSON.parse(run([...given, '--json']).out)).toMatchObject({ verdict: 'FALSE', findings: expect.arrayContaining([expect.objectContaining({ code: 'PROOF_BROKEN' })]) });
  });

  it('says how it is used, and which file it cannot read', () => {
    expect(run([])).toMatchObject({ status: 2, err: expect.stringContaining('medvirk-verify PAKKE') });
    expect(run(['--nonsense'])).toMatchObject({ status: 2 });
    expect(run(['none.json'])).toMatchObject({ status: 2, err: expect.stringContaining('none.json') });
  });
});
