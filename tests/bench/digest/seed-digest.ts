import { arranging, type BenchDatabase, withClient } from '../bed/open-bed.ts';

export const PEOPLE = 10_000;
/** A Tuesday at 07:30 in Oslo, and the evening before. */
export const EVENING = '2026-03-09T20:00:00.000Z';
export const MORNING = '2026-03-10T06:30:00.000Z';
const ORGANISATION = '55555555-5555-4555-8555-555555555555';

/** One organisation whose every person has three tasks in three processes and two unread notices. In SQL: ten thousand commands would measure themselves. */
export const seedDigest = (database: BenchDatabase): Promise<void> => arranging(database, () => withClient(database.adminUrl, async (client) => {
  await client.query(`
    insert into organisation (id, name, kind, replay_now, employees, has_amu) values ('${ORGANISATION}', 'Stor kommune', 'REPLAY', '${EVENING}', ${PEOPLE}, true);
    insert into unit (organisation_id, id, code, name) values ('${ORGANISATION}', gen_random_uuid(), 'KOMMUNE', 'Stor kommune');
    insert into person (organisation_id, id, external_key, name, email) select '${ORGANISATION}', gen_random_uuid(), 'p' || n, 'Person ' || n, 'p' || n || '@example.no' from generate_series(1, ${PEOPLE}) n;
    set session_replication_role = replica;
    insert into task (organisation_id, initiative_id, kind, occurrence, person_id, due_on, action, subject, created_at)
      select p.organisation_id, gen_random_uuid(), 'SIGN_RECORD', gen_random_uuid()::text, p.id, date '2026-03-10' + n, 'recordSign', 'Drøftingsmøte', '${EVENING}' from person p, generate_series(1, 3) n;
    insert into notice (organisation_id, id, person_id, topic, category, statutory, shown, created_at)
      select p.organisation_id, gen_random_uuid(), p.id, 'stage.entered', 'MINE', false, true, '${EVENING}' from person p, generate_series(1, 2);
    set session_replication_role = origin;
    analyze person, task, notice;
  `);
}));
