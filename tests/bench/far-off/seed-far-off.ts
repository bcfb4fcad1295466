import { arranging, type BenchDatabase, withClient } from '../bed/open-bed.ts';
import { type BenchOrganisation, openEngine } from '../bed/engine.ts';
import type { Id } from '#domain';

/** One organisation of a database with many far-off timers: initiatives at work, and others that only wait. */
export interface Working { readonly organisation: BenchOrganisation; readonly initiatives: readonly Id[] }

const ORGANISATIONS = 20;
const WAITING_EACH = 50;
/** Initiatives that the runs work with, in the first organisation. */
export const AT_WORK = 300;
const FIRST_DAY = '2026-03-02T07:00:00.000Z';

/**
 * Timers years ahead, spread over all organisations. They stand on initiatives of their own: what is wanted of an initiative follows from its state,
 * and the store would cancel what nothing wants when that initiative is next worked with.
 */
const FAR_OFF = `insert into timer (organisation_id, initiative_id, kind, occurrence, due_at, civil_date, rule)
  select i.organisation_id, i.id, 'playbook.follow-up', 'far-off@' || n, d.at, d.at::date, 'stored by the bench'
  from (select i.*, row_number() over (order by i.id) as place from initiative i where i.title = 'Venter') i
  cross join lateral generate_series(1, $1::integer / ${ORGANISATIONS * WAITING_EACH}) n
  cross join lateral (select timestamptz '2036-01-01 07:00Z' + make_interval(mins => ((n * 7919 + i.place * 104729) % 2000000)::integer) as at) d`;

/** Stores as many far-off timers, and initiatives to work with. */
export const seedFarOff = (database: BenchDatabase, timers: number): Promise<Working> => arranging(database, async () => {
  const engine = openEngine(database);
  try {
    let working: Working | null = null;
    for (let number = 1; number <= ORGANISATIONS; number += 1) {
      const organisation = await engine.found(`Kommune ${number}`, FIRST_DAY);
      const led = { leaderId: organisation.leader.personId, leaderName: organisation.leader.name, scope: 'ORDINARY' as const };
      await engine.create(organisation, Array.from({ length: WAITING_EACH }, (_, index) => ({ ...led, number: index + 1, title: 'Venter' })));
      if (working !== null) continue;
      const initiatives = await engine.create(organisation, Array.from({ length: AT_WORK }, (_, index) => ({ ...led, number: WAITING_EACH + index + 1, title: 'I arbeid' })));
      working = { organisation, initiatives };
    }
    await withClient(database.adminUrl, async (client) => {
      // As the store would leave them; Checking every reference would only take time.
      await client.query('set session_replication_role = replica');
      await client.query(FAR_OFF, [timers]);
    });
    return working!;
  } finally {
    await engine.close();
  }
});
