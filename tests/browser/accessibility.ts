import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult { readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[] }[] }

/** What axe (WCAG 2.2 A and AA, and best practice) finds on the page as it stands, in light and in dark. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await page.evaluate<AxeResult>('axe.run(document, { resultTypes: ["violations"] })');
    found.push(...violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${colorScheme} ${new URL(page.url()).pathname} ${id}: ${help} at ${target.join(' ')} ${failureSummary ?? ''}`)));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** How far the page is wider than its window, in CSS pixels; 0 where nobody must scroll sideways. */
export const overflow = (page: Page): Promise<number> => page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - window.innerWidth)');
