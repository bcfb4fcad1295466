import { connectionPool, Credentials, encodeGlobalId, newCredential, organisationRoster, type Roster, type RosterPerson, withClient } from '#persistence';
import type { LoadSample, SampleContext, SamplePerson } from './sample.ts';

const SAMPLE_CASE = 'turnus-hjemmetjenesten';
const TOKEN_NAME = 'Medvirk sample';
/** New tokens at each start; a day is longer than anyone leaves a sample running unattended. */
const TOKEN_DAYS = 1;
const TOKEN_SCOPES = ['initiative:read', 'initiative:write', 'organisation:write', 'replay:advance'];
const EXAMPLE_QUERY = '{ initiatives(first: 10) { nodes { number title stage gate { opens criteria { title { nb } state } } } } }';

/**
 * Loads the sample organisation where it is missing: the built-in case, run through the engine at its own dates up to now. Gives its people new
 * tokens in any case; those of earlier starts end. A load that was cut off leaves an organisation without its mark, which is passed over.
 */
export const loadSample: LoadSample = async (context) => {
  const pool = connectionPool({ url: context.urls.app, size: 2, onFault: (fault) => context.say(`  The database connection broke: ${fault.message}`) });
  try {
    const organisationId = await loadedBefore(context) ?? await (await import('./run-sample-case.ts')).runSampleCase(context, SAMPLE_CASE);
    const roster = await organisationRoster(pool, organisationId);
    if (roster === null) throw new Error(`The sample organisation ${organisationId} is marked as loaded but is not there. Start anew with: npm start -- --reset --yes`);
    const people = await withTokens(new Credentials(pool), roster);
    return { organisations: [{ id: encodeGlobalId('Organisation', organisationId), name: roster.name, kind: 'REPLAY' }], people, exampleQuery: EXAMPLE_QUERY };
  } finally {
    await pool.end();
  }
};

/** The organisation of an earlier, finished load. Asked as the owner, since no other role sees across organisations. */
const loadedBefore = ({ urls }: SampleContext): Promise<string | null> => withClient(urls.owner, async (owner) => {
  const { rows } = await owner.query<{ organisation_id: string }>('select organisation_id from sample_organisation where case_key = $1', [SAMPLE_CASE]);
  return rows[0]?.organisation_id ?? null;
});

async function withTokens(credentials: Credentials, { organisationId, people }: Roster): Promise<readonly SamplePerson[]> {
  const known: SamplePerson[] = [];
  for (const person of people) {
    const { personId, name } = person;
    const { text, hash } = newCredential('TOKEN', organisationId);
    await credentials.replaceToken(organisationId, { personId, name: TOKEN_NAME, hash, scopes: TOKEN_SCOPES, days: TOKEN_DAYS });
    known.push({ organisationId: encodeGlobalId('Organisation', organisationId), personId: encodeGlobalId('Person', personId), name, title: titleOf(person), role: roleOf(person), token: text });
  }
  return known.sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || a.name.localeCompare(b.name, 'nb'));
}

const ORDER: readonly string[] = ['LEADER', 'DECISION_MAKER', 'HR_ADMIN', 'UNION_REP', 'SAFETY_REP', 'EMPLOYEE', 'INTEGRATION'];
const ROLE_OF_OFFICE: Readonly<Record<string, string>> = { CHIEF_UNION_REP: 'UNION_REP', CHIEF_SAFETY_REP: 'SAFETY_REP', AMU_MEMBER: 'EMPLOYEE' };
const TITLES: Readonly<Record<string, string>> = {
  LEADER: 'leder', DECISION_MAKER: 'beslutningstaker', HR_ADMIN: 'HR og administrasjon', UNION_REP: 'tillitsvalgt', CHIEF_UNION_REP: 'hovedtillitsvalgt',
  SAFETY_REP: 'verneombud', CHIEF_SAFETY_REP: 'hovedverneombud', AMU_MEMBER: 'medlem av AMU', EMPLOYEE: 'ansatt', INTEGRATION: 'integrasjon',
};

function roleOf({ offices, roles }: RosterPerson): string {
  const held = [...offices.map((office) => ROLE_OF_OFFICE[office] ?? office), ...roles];
  return ORDER.find((role) => held.includes(role)) ?? 'EMPLOYEE';
}

function titleOf({ offices, roles, unit }: RosterPerson): string {
  const what = [...offices, ...roles].map((name) => TITLES[name] ?? name)[0] ?? 'ansatt';
  return unit === null ? what : `${what}, ${unit}`;
}
