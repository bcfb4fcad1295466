import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** The Chromium that npm ships, headless. Linux; elsewhere `CHROME_PATH` names an installed one. */
export async function launchChromium(): Promise<Browser> {
  const own = process.env['CHROME_PATH'];
  return own === undefined
    ? playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true })
    : playwright.launch({ executablePath: own, headless: true });
}
