import pg from 'pg';
import { v7 } from 'uuid';
import { CommandRunner, type CommandResult, type Viewer } from '#application';
import { closedDates } from '#calendar';
import type { CaseOrganisation, Id, Instant } from '#domain';
import { connectionPool, OrganisationFounding, PostgresUnitOfWork, Registers } from '#persistence';
import { createMany, type Wish } from './create-many.ts';
import type { BenchDatabase } from './open-bed.ts';

/** A replay organisation of the bench: its time stands still until the bench moves it. */
export interface BenchOrganisation {
  readonly id: Id;
  readonly unitId: Id;
  /** Leads everything, holds the LEADER office of the whole organisation. */
  readonly leader: Viewer;
  /** A union's rep of the whole organisation. */
  readonly rep: Viewer;
  /** Colleagues, by number. */
  readonly people: readonly Id[];
}

/** The product's use-cases in this process, for arranging by ordinary commands. */
export interface Engine {
  readonly runner: CommandRunner;
  found(name: string, now: Instant): Promise<BenchOrganisation>;
  /** Creates initiatives by the bench's playbook in one transaction; gives their ids in the order of the wishes. */
  create(organisation: BenchOrganisation, wishes: readonly Wish[]): Promise<readonly Id[]>;
  /** Moves an organisation's time, which then lies at the instant given back. Fires nothing by itself. */
  pass(organisation: BenchOrganisation, minutes: number): Promise<Instant>;
  close(): Promise<void>;
}

const COLLEAGUES = 30;

/** Commands at a time while arranging. */
export const LANES = 6;

export function openEngine({ urls, adminUrl }: BenchDatabase): Engine {
  const faults: Error[] = [];
  const app = connectionPool({ url: urls.app, size: LANES + 2, onFault: (fault) => { faults.push(fault); } });
  const unitOfWork = new PostgresUnitOfWork({
    pool: app,
    doorbell: { ring: () => Promise.resolve() },
    holidays: (fromYear, toYear) => closedDates({ from: `${fromYear}-01-01`, to: `${toYear}-12-31`, closedDays: [] }),
    visibility: () => Promise.resolve(true),
  });
  const admin = new pg.Pool({ connectionString: adminUrl, max: 1 });
  const runner = new CommandRunner(unitOfWork, () => v7());
  const founder = new OrganisationFounding(app, new Registers(app));
  return {
    runner,
    async found(name, now) {
      const id = v7();
      const founded = await founder.found(organisationNamed(name), { id, now });
      const viewer = (key: string): Promise<Viewer> => founder.viewerOf(id, of(founded.people, key));
      return {
        id, unitId: of(founded.units, 'all'), leader: await viewer('leader'), rep: await viewer('rep-nsf'),
        people: [...founded.people].filter(([key]) => key.startsWith('p')).map(([, person]) => person),
      };
    },
    create: (organisation, wishes) => unitOfWork.run(organisation.id, (transaction) => createMany(transaction, organisation, wishes)),
    async pass({ id }, minutes) {
      const { rows } = await admin.query<{ now: Date }>('update organisation set replay_now = replay_now + make_interval(mins => $2) where id = $1 returning replay_now as now', [id, minutes]);
      if (rows[0] === undefined) throw new Error(`There is no organisation ${id}`);
      return rows[0].now.toISOString();
    },
    close: async () => { await Promise.all([app.end(), admin.end()]); },
  };
}

/** The effect of a command that must succeed. */
export function effectOf(result: CommandResult): Extract<CommandResult, { ok: true }>['effect'] {
  if (!result.ok) throw new Error(`A command was refused while arranging: ${result.refusals.map(({ code, field }) => `${code} at ${field?.join('.') ?? 'no field'}`).join(', ')}`);
  return result.effect;
}

/** Runs work for every item, a few at a time, in order. */
export async function inLanes<T>(items: Iterable<T>, work: (item: T) => Promise<void>, lanes = LANES): Promise<void> {
  const queue = items[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

function of(map: ReadonlyMap<string, Id>, key: string): Id {
  const id = map.get(key);
  if (id === undefined) throw new Error(`The founded organisation lacks ${key}`);
  return id;
}

const organisationNamed = (name: string): CaseOrganisation => {
  const person = (key: string, shown: string): CaseOrganisation['people'][number] =>
    ({ key, name: shown, language: 'nb', roles: [{ role: 'EMPLOYEE', unit: null }], offices: [], employments: [{ unit: 'team', profession: 'Sykepleier', contract: null, shift: null, onLeave: false }] });
  const office = (kind: 'LEADER' | 'UNION_REP', union: string | null): CaseOrganisation['people'][number]['offices'][number] => ({ kind, union, unit: 'all', deputy: false });
  return {
    name, employees: 200, hasAmu: true, closedDays: [],
    units: [{ code: 'all', name, parent: null }, { code: 'team', name: 'Hjemmetjenesten', parent: 'all' }],
    unions: [{ key: 'nsf', name: 'Norsk Sykepleierforbund', confederation: 'UNIO', unit: null }, { key: 'fagforbundet', name: 'Fagforbundet', confederation: 'LO', unit: null }],
    people: [
      { ...person('leader', 'Kari Nordmann'), roles: [{ role: 'LEADER', unit: null }], offices: [office('LEADER', null)] },
      { ...person('rep-nsf', 'Ola Hansen'), offices: [office('UNION_REP', 'nsf')] },
      { ...person('rep-fagforbundet', 'Berit Dahl'), offices: [office('UNION_REP', 'fagforbundet')] },
      ...Array.from({ length: COLLEAGUES }, (_, index) => person(`p${index + 1}`, `Ansatt ${index + 1}`)),
    ],
  };
};
