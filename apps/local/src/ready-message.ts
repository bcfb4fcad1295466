import type { Access } from './access-file.ts';

/** What a newcomer reads once all is up. `shownUrl` is the address to open. */
export function readyMessage(access: Access, accessFile: string, exampleQuery: string | null): string {
  const lines = ['', `Medvirk is ready: ${access.url}`, access.respond === null ? 'Set RESPOND_URL to have anonymous rounds answered.' : `Anonymous rounds are answered at ${access.respond}`, ''];
  if (access.people.length === 0) lines.push('The installation is empty: no organisation yet.');
  for (const organisation of access.organisations) {
    const people = access.people.filter(({ organisationId }) => organisationId === organisation.id);
    if (people.length === 0) continue;
    lines.push(`${organisation.name}: sign in as`);
    const width = Math.max(...people.map(({ name }) => name.length));
    lines.push(...people.map(({ name, title }) => `  ${name.padEnd(width)}  ${title}`), '');
  }
  const [first] = access.people;
  if (first !== undefined && exampleQuery !== null) {
    lines.push(`Ask the API as ${first.name}:`, `  curl -s ${access.graphql} -H 'content-type: application/json' -H 'authorization: Bearer ${first.token}' \\`,
      `    -d '${JSON.stringify({ query: exampleQuery })}'`, '');
  }
  lines.push(`Tokens of all, new at each start: ${accessFile}`, 'Ctrl-C stops everything.');
  return lines.join('\n');
}
