import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Not the package's own list: that is for a cloud function, puts everything into one process, and switches off rules that a browser is to hold us to. Root has no sandbox. */
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage'];

/** The Chromium that npm ships, headless. Linux; elsewhere `CHROME_PATH` names an installed one. */
export async function launchChromium(): Promise<Browser> {
  const own = process.env['CHROME_PATH'];
  return playwright.launch({ executablePath: own ?? await chromium.executablePath(), args: ARGUMENTS, headless: true });
}
