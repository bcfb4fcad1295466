import { isDeepStrictEqual } from 'node:util';
import type { Target } from './ask.ts';
import type { BothServers } from './both-servers.ts';
import { OTHER_READS } from './documents.ts';

/** What was read, without what the API says of its budget. */
const dataOf = (answer: string): unknown => (JSON.parse(answer) as { readonly data: unknown }).data;

interface PageOfList { readonly nodes: readonly unknown[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string } }

async function pageAfter(target: Target, after: string | null): Promise<PageOfList> {
  const { initiatives } = dataOf(await target.ask('page', { after })) as { readonly initiatives: PageOfList };
  return initiatives;
}

/** Walks a server's list to its end by its own cursors, and gives where each page but the first begins. */
export async function windows(target: Target): Promise<readonly string[]> {
  const cursors: string[] = [];
  for (let page = await pageAfter(target, null); page.pageInfo.hasNextPage; page = await pageAfter(target, cursors.at(-1)!)) cursors.push(page.pageInfo.endCursor);
  return cursors;
}

/**
 * Where the two servers' answers differ; empty when they are the same. Cursors are each server's own (the API signs them), and are compared by what
 * stands after them: the whole list is walked on both.
 */
export async function differences({ api, bare, known }: BothServers): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const name of Object.keys(OTHER_READS)) {
    for (const request of [0, 1, 2]) {
      const variables = OTHER_READS[name]!.variables(known, request);
      const [ours, theirs] = await Promise.all([api, bare].map(async ({ target }) => dataOf(await target.ask(name, variables))));
      if (!isDeepStrictEqual(ours, theirs)) wrong.push(`${name}: ${JSON.stringify(ours).slice(0, 600)}\n   bare ${JSON.stringify(theirs).slice(0, 600)}`);
    }
  }
  let after: { readonly api: string | null; readonly bare: string | null } = { api: null, bare: null };
  for (let number = 1; wrong.length === 0; number += 1) {
    const [ours, theirs] = await Promise.all([pageAfter(api.target, after.api), pageAfter(bare.target, after.bare)]);
    if (!isDeepStrictEqual(ours.nodes, theirs.nodes)) wrong.push(`page ${number}: ${JSON.stringify(ours.nodes[0]).slice(0, 3000)}\n   bare ${JSON.stringify(theirs.nodes[0]).slice(0, 3000)}`);
    if (ours.pageInfo.hasNextPage !== theirs.pageInfo.hasNextPage) wrong.push(`page ${number}: one has a next page, the other has none`);
    if (!ours.pageInfo.hasNextPage) break;
    after = { api: ours.pageInfo.endCursor, bare: theirs.pageInfo.endCursor };
  }
  return wrong;
}

/** Describes an initiative anew through the API and reads the list at once: the new title must stand first in it, on both servers. Gives what is wrong; null for nothing. */
export async function staleness({ api, bare, known }: BothServers): Promise<string | null> {
  // One that the token's person leads (seed-reads.ts).
  const initiativeId = known.initiatives[3];
  const title = `Beskrevet på nytt ${Date.now()}`;
  const written = JSON.parse(await api.target.ask('describe', { input: { initiativeId, title, purpose: 'Målebenken skriver', considerableImportance: false, concernsCouncils: false } })) as { readonly data: { readonly initiativeDescribe: { readonly userErrors: readonly unknown[] } } };
  if (written.data.initiativeDescribe.userErrors.length > 0) return `The write was refused: ${JSON.stringify(written.data.initiativeDescribe.userErrors)}`;
  const first = await Promise.all([api, bare].map(async ({ target }) => (await pageAfter(target, null)).nodes[0] as { readonly id: string; readonly title: string }));
  return first.every((node) => node.id === initiativeId && node.title === title) ? null : `After the write the list begins with ${JSON.stringify(first.map((node) => node.title))}, not with "${title}"`;
}
