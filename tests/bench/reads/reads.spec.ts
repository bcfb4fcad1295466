import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { publishBuiltIns } from '#persistence';
import { migrateQueue, QUEUE_SCHEMA } from '#queue';
import { buildSchema } from '../../../apps/api/src/graphql/schema/build-schema.ts';
import { type FreshDatabase, freshDatabase } from '../../setup/fresh-database.ts';
import { STATEMENTS } from '../bare/statements.mjs';
import { benchBuiltIns, withClient } from '../bed/open-bed.ts';
import { startApi } from '../bed/processes.ts';
import { onBothServers } from './both-servers.ts';
import { NOT_READS, OTHER_READS } from './documents.ts';
import { differences, staleness } from './same-answers.ts';
import { type ReadsWorld, seedReads } from './seed-reads.ts';

jest.setTimeout(180_000);

/** The API from its sources: a test must not depend on the last build. */
const FROM_SOURCES = ['--import', './tests/setup/register-typescript.mjs', 'apps/api/src/main.ts'];

let database: FreshDatabase;
let world: ReadsWorld;

beforeAll(async () => {
  database = await freshDatabase();
  await withClient(database.urls.owner, (owner) => publishBuiltIns(owner, benchBuiltIns()));
  await withClient(database.urls.queue, (client) => migrateQueue(client, QUEUE_SCHEMA));
  world = await seedReads(database, { stored: 50, elsewhere: 5 });
});
afterAll(() => database.drop());

describe('the yardstick of reads', () => {
  it('measures every field of the query type that reads what is stored', () => {
    const fields = Object.keys(buildSchema().getQueryType()!.getFields());
    expect([...Object.keys(OTHER_READS), ...Object.keys(NOT_READS)].sort()).toEqual(fields.sort());
  });

  it('has a bare statement for every read', () => {
    expect(Object.keys(STATEMENTS).sort()).toEqual(['page', ...Object.keys(OTHER_READS)].sort());
  });

  it('gives the same answers as the API, which shows a write in the next read', async () => {
    await onBothServers(database, world, async (servers) => {
      expect(await differences(servers)).toEqual([]);
      expect(await staleness(servers)).toBeNull();
    }, (stored) => startApi(stored, FROM_SOURCES));
  });
});
