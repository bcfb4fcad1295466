import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { v7 } from 'uuid';
import { CommandRunner, type Doorbell, type Viewer } from '#application';
import type { Id } from '#domain';
import { connectionPool, PostgresUnitOfWork } from '#persistence';
import { playbookWith, ruleSet } from '#testing';
import type { FreshDatabase } from '../../../tests/setup/fresh-database.ts';

/** Where the replay organisations stand when they are made. */
const FOUNDED = '2026-03-02T08:00:00.000Z';

/** Ten working days for diagnose, and a reminder after a week: two timers per initiative. */
const PLAYBOOK = playbookWith({ diagnose: { deadlineWorkingDays: 10 } }, {
  timers: [{ key: 'remember', kind: 'REMINDER', after: 'INITIATIVE_CREATED', stage: null, offset: { unit: 'WEEKS', count: 1 }, title: { nb: 'Husk', nn: 'Hugs', en: 'Remember' } }],
});

export interface Town { readonly organisationId: Id; readonly unitId: Id; readonly leader: Viewer }

/** Towns with initiatives in a test's database, made through the use-cases; and a look, from above, at what became of them. */
export class Towns {
  readonly unitOfWork: PostgresUnitOfWork;
  readonly runner: CommandRunner;
  readonly #admin: pg.Pool;
  readonly #app: pg.Pool;

  constructor(database: FreshDatabase, doorbell: Doorbell) {
    // Connections are cut when a test kills a worker or drops its database.
    const onFault = (): void => undefined;
    this.#admin = connectionPool({ url: database.adminUrl, size: 2, onFault });
    this.#app = connectionPool({ url: database.urls.app, size: 4, onFault });
    this.unitOfWork = new PostgresUnitOfWork({ pool: this.#app, doorbell, holidays: () => new Set(), visibility: () => Promise.resolve(true) });
    this.runner = new CommandRunner(this.unitOfWork, () => v7());
  }

  async found(): Promise<Town> {
    const [organisationId, unitId, personId] = [randomUUID(), randomUUID(), randomUUID()];
    await this.#admin.query(`insert into organisation (id, name, kind, replay_now, employees, has_amu) values ($1, 'Vik', 'REPLAY', $2, 400, true)`, [organisationId, FOUNDED]);
    await this.#admin.query(`insert into unit (organisation_id, id, code, name) values ($1, $2, 'HJEM', 'Hjemmetjenesten')`, [organisationId, unitId]);
    await this.#admin.query(`insert into person (organisation_id, id, external_key, name) values ($1, $2, 'liv', 'Liv Leder')`, [organisationId, personId]);
    await this.unitOfWork.run(organisationId, async (transaction) => {
      await transaction.publishPlaybook(PLAYBOOK, 'key: turnus');
      await transaction.publishRuleSet(ruleSet, 'key: norge');
    });
    return {
      organisationId, unitId,
      leader: { organisationId, personId, name: 'Liv Leder', roles: ['LEADER'], offices: [], scopes: null, credential: { kind: 'SESSION', id: personId }, language: 'nb' },
    };
  }

  async begin({ unitId, leader }: Town, title = 'Ny turnus'): Promise<Id> {
    const result = await this.runner.createInitiative(leader, {
      title, purpose: 'Færre delte vakter', scope: 'ORDINARY', unitId, playbookKey: 'turnus', leaderId: leader.personId, superiorId: null, programmeId: null, archiveCase: null,
      considerableImportance: false, concernsCouncils: false, startsOn: null, groups: [], leftOut: [], mandate: null,
    });
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    return result.effect['initiativeId'] as Id;
  }

  /** Domain time goes on in every town, so that everything asked for before is overdue. */
  async letTimePass(to = '2026-06-01T10:00:00.000Z'): Promise<void> {
    await this.#admin.query('update organisation set replay_now = $1', [to]);
  }

  /** How often each system's fact stands in the log, by initiative. */
  async fired(): Promise<ReadonlyMap<Id, readonly string[]>> {
    const { rows } = await this.#admin.query<{ initiative: Id; types: string[] }>(
      `select initiative_id as initiative, array_agg(type order by seq) as types from entry where actor_role = 'SYSTEM' group by initiative_id`);
    return new Map(rows.map(({ initiative, types }) => [initiative, types]));
  }

  /** SQL from above: to break things, and to look. */
  async sql<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.#admin.query<Row>(text, [...values])).rows;
  }

  async close(): Promise<void> {
    await Promise.all([this.#admin.end(), this.#app.end()]);
  }
}
