import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type RunningApi, runningApi } from '../api/running-api.ts';
import { launchChromium } from './chromium.ts';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
/** Where `npm run build` lays the client, and where the API finds it. */
export const CLIENT_FOLDER = path.join(root, 'dist', 'apps', 'web');

/** The client in a browser, on a real server with a replay organisation. */
export interface ClientSite {
  readonly api: RunningApi;
  readonly browser: Browser;
  /** A window of someone who is signed in, on the page of an address. Faults of scripts and refused resources are gathered. */
  readonly openAs: (name: string, address: string, width?: number) => Promise<Page>;
  /** What the browser complained of in any window. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** `npm test` builds the client beforehand; a spec that is run alone builds what is missing. */
export function ensureClient(): void {
  if (existsSync(path.join(CLIENT_FOLDER, 'index.html'))) return;
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'apps', 'web', 'build', 'main.mjs'), CLIENT_FOLDER], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The client could not be built: ${stderr}`);
}

export async function openClientSite(): Promise<ClientSite> {
  ensureClient();
  const [api, browser] = await Promise.all([runningApi({ RATE_LIMIT_POINTS: '1000000' }), launchChromium()]);
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  return {
    api, browser, complaints,
    openAs: async (name, address, width = 1280) => {
      const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 900 }, locale: 'nb-NO', timezoneId: 'Europe/Oslo', reducedMotion: 'reduce' });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => { if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`); });
      page.on('request', (request) => { if (!request.url().startsWith(api.url) && !/^(data|blob):/.test(request.url())) complaints.push(`asked another host: ${request.url()}`); });
      // A link while signed out leads through signing in, and back.
      await page.goto(`${api.url}${address}`);
      await page.getByRole('button', { name }).click();
      await page.waitForURL((url) => url.pathname === new URL(address, api.url).pathname);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await api.close();
    },
  };
}
