import { TOKEN_SCOPES, type Viewer } from '#application';
import type { Id } from '#domain';
import { connectionPool, Credentials, newCredential } from '#persistence';
import { arranging, type BenchDatabase } from '../bed/open-bed.ts';
import type { Wish } from '../bed/create-many.ts';
import { type BenchOrganisation, effectOf, type Engine, inLanes, openEngine } from '../bed/engine.ts';

/** What the reads are measured on. */
export interface ReadsWorld {
  readonly organisation: BenchOrganisation;
  /** An API token of the leader, who sees the organisation by office, not by a role that sees all. */
  readonly token: string;
  readonly initiatives: readonly Id[];
}

interface Led { readonly id: Id; readonly leader: Viewer }

/** Initiatives in the organisation that is read. */
const STORED = 2_000;
/** Other organisations, so that row-level security has something to hold back. */
const OTHERS = 5;
const STORED_ELSEWHERE = 100;
const MEETINGS = 40;
const OBJECTIONS = 30;
/** Their first occurrences lie further ahead than is planned, so that they do not stand among the meetings. */
const STANDING = ['Dialogmøte', 'Informasjonsmøte', 'Medbestemmelsesmøte'];
/** Initiatives created, or moved on, within one minute of the organisation's time. */
const A_MINUTE = 10;
const FIRST_DAY = '2026-03-02T07:00:00.000Z';
const EVIDENCE = { name: 'referat.pdf', sha256: 'ab'.repeat(32), bytes: 12_345 };

/** Arranges by ordinary commands: initiatives in three stages, some documented activities, meetings, objections, and the logs of all these. */
export const seedReads = (database: BenchDatabase, counts = { stored: STORED, elsewhere: STORED_ELSEWHERE }): Promise<ReadsWorld> => arranging(database, () => seed(database, counts));

async function seed(database: BenchDatabase, { stored, elsewhere }: { readonly stored: number; readonly elsewhere: number }): Promise<ReadsWorld> {
  const engine = openEngine(database);
  try {
    const organisation = await engine.found('Østby kommune', FIRST_DAY);
    const led = await create(engine, organisation, stored);
    await moveOn(engine, organisation, led);
    const initiatives = led.map(({ id }) => id);
    await talk(engine, organisation, led);
    await engine.pass(organisation, 1);
    for (let other = 1; other <= OTHERS; other += 1) await create(engine, await engine.found(`Vestby ${other}`, FIRST_DAY), elsewhere);
    const token = await makeToken(database, organisation);
    return { organisation, token, initiatives };
  } finally {
    await engine.close();
  }
}

async function create(engine: Engine, organisation: BenchOrganisation, count: number): Promise<readonly Led[]> {
  const led: Led[] = [];
  for (let from = 0; from < count; from += A_MINUTE) {
    const wishes = Array.from({ length: Math.min(A_MINUTE, count - from) }, (_, index) => wish(organisation, from + index));
    const ids = await engine.create(organisation, wishes);
    led.push(...ids.map((id, index) => ({ id, leader: { ...organisation.leader, personId: wishes[index]!.leaderId } })));
    await engine.pass(organisation, 1);
  }
  return led;
}

/** Every tenth is led by the one who reads, so that work waits for them. */
function wish({ leader, people }: BenchOrganisation, index: number): Wish {
  const place = index % people.length;
  const led = index % 10 === 3 ? { leaderId: leader.personId, leaderName: leader.name } : { leaderId: people[place]!, leaderName: `Ansatt ${place + 1}` };
  return { number: index + 1, title: `Ny turnus ${index + 1}`, scope: index % 4 === 0 ? 'SMALL' : 'ORDINARY', ...led };
}

/** Two thirds go on to involve, one third to decide; every fifth has an activity documented. */
async function moveOn(engine: Engine, organisation: BenchOrganisation, led: readonly Led[]): Promise<void> {
  await minuteByMinute(engine, organisation, led.map((one, index) => ({ ...one, index })), async ({ id, leader, index }) => {
    for (let stage = 0; stage < index % 3; stage += 1) effectOf(await engine.runner.runInitiative(leader, id, { type: 'stage.advance', input: {} }));
    if (index % 5 !== 0) return;
    effectOf(await engine.runner.runInitiative(leader, id, {
      type: 'activity.document', input: { activity: 'diagnose-1', part: null, title: 'Informasjonsmøte', note: 'Holdt i kantina', attachment: EVIDENCE, occurredOn: null },
    }));
  });
}

async function talk(engine: Engine, organisation: BenchOrganisation, led: readonly Led[]): Promise<void> {
  const of = (index: number): Led => led[index % led.length]!;
  await inLanes(Array.from({ length: MEETINGS }, (_, index) => index), async (index) => {
    effectOf(await engine.runner.runMeeting(of(index).leader, null, { type: 'meeting.plan', input: {
      unitId: organisation.unitId, title: `Drøftingsmøte ${index + 1}`, place: 'Møterom 2', seriesId: null, startsAt: `2027-01-${String(11 + (index % 15)).padStart(2, '0')}T09:00:00.000Z`,
      items: [{ initiativeId: of(index).id, title: 'Ny turnus', intensity: 'CONSULT', proposalId: null }],
    } }));
  });
  for (const [index, title] of STANDING.entries()) {
    effectOf(await engine.runner.runSeries(organisation.leader, null, { type: 'meeting-series.set-up', input: {
      unitId: organisation.unitId, title, place: 'Møterom 2', startsOn: '2026-11-02', minutes: 60, rhythm: { every: 'MONTH', weekday: 2, week: index + 1, time: '09:00' }, onClosedDay: 'SKIP', participants: [],
      agendaClosesWorkingDays: 1,
    } }));
  }
  await inLanes(Array.from({ length: OBJECTIONS }, (_, index) => index), async (index) => {
    effectOf(await engine.runner.runObjection(organisation.rep, null, { type: 'objection.raise', input: {
      initiativeId: of(index).id, unitId: organisation.unitId, union: organisation.rep.offices[0]?.union ?? null, kind: 'CLAIM_CONSULTATION',
      matter: 'Ny turnus', text: 'Vi ble ikke hørt om helgene.',
    } }));
  });
}

async function minuteByMinute<T>(engine: Engine, organisation: BenchOrganisation, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += A_MINUTE) {
    await inLanes(items.slice(from, from + A_MINUTE), work);
    await engine.pass(organisation, 1);
  }
}

async function makeToken(database: BenchDatabase, { id, leader }: BenchOrganisation): Promise<string> {
  const pool = connectionPool({ url: database.urls.app, size: 1, onFault: (fault) => { throw fault; } });
  try {
    const { text, hash } = newCredential('TOKEN', id);
    await new Credentials(pool).createToken(id, { personId: leader.personId, name: 'bench', hash, scopes: [...TOKEN_SCOPES], days: 1 });
    return text;
  } finally {
    await pool.end();
  }
}
