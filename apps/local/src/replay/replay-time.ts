import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type OnAlarm, wordsOfRefusal } from '#application';
import type { Id, Instant } from '#domain';
import { decodeGlobalId, type DatabaseUrls, type DoneTimer, encodeGlobalId, organisationRoster, timersDoneSince } from '#persistence';
import type { Access } from '../access-file.ts';
import { openReplayEngine, type ReplayEngine } from './open-replay-engine.ts';
import { readInstant } from './read-instant.ts';
import { runningDatabase } from './running-database.ts';

/** What `npm run replay` was asked for. */
export interface ReplayRequest {
  readonly to: string;
  /** Opaque id, `ORG_…`; null: the only one that access.json names. */
  readonly organisation: string | null;
  /** Data folder of the running Medvirk, absolute. */
  readonly data: string;
  readonly jump: boolean;
}

/** What moved, and what came due meanwhile, whether this process or a worker beside it fired it. */
export interface ReplayMoved {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly from: Instant;
  readonly now: Instant;
  readonly jump: boolean;
  readonly timers: readonly DoneTimer[];
}

export type ReplayAnswer = { readonly ok: true; readonly moved: ReplayMoved } | { readonly ok: false; readonly message: string };

const refused = (message: string): ReplayAnswer => ({ ok: false, message });

/** A timer that cannot run is alarmed, as by a worker, and told of in the answer. */
const onAlarm: OnAlarm = () => undefined;

/**
 * Moves a replay organisation's time in the database of a running Medvirk, and tells what fired.
 * @throws SettingsFault or EmbeddedPostgresFault with a remedy; PostgreSQL's own error where it does not answer
 */
export async function replayTime(request: ReplayRequest): Promise<ReplayAnswer> {
  const to = readInstant(request.to);
  if (to === null) return refused(`--to "${request.to}" is no instant. Give the clock time in Oslo, such as 2027-01-05T08:00, or with a zone, such as 2027-01-05T07:00Z.`);
  const known = await organisationsKnown(request.data);
  const named = request.organisation ?? (known.length === 1 ? known[0]!.id : null);
  if (named === null) return refused(`Say whose time: --organisation ORG_… ${offered(known, request.data)}`);
  const decoded = decodeGlobalId(named);
  if (decoded?.type !== 'Organisation') return refused(`"${named}" is no organisation's id. ${offered(known, request.data)}`);
  const urls = runningDatabase(request.data);
  if (urls === null) return refused(`No Medvirk runs on ${request.data}. Start it (npm start), or name its folder: npm run replay -- --data FOLDER`);
  return move(urls, { organisationId: decoded.id, to, jump: request.jump }, offered(known, request.data));
}

async function move(urls: DatabaseUrls, advance: { readonly organisationId: Id; readonly to: Instant; readonly jump: boolean }, offer: string): Promise<ReplayAnswer> {
  const engine = openReplayEngine({ urls, durable: true, sees: false, onAlarm });
  try {
    const { organisationId, to, jump } = advance;
    const roster = await organisationRoster(engine.app, organisationId);
    if (roster === null) return refused(`There is no organisation ${encodeGlobalId('Organisation', organisationId)}. ${offer}`);
    const from = await engine.unitOfWork.run(organisationId, (transaction) => transaction.now());
    const before = new Set((await doneSince(engine, organisationId, from)).map(({ id }) => id));
    const result = await engine.replay.advance(organisationId, { to, jump });
    if (!result.ok) return refused(`${roster.name}: ${result.refusals.map((refusal) => wordsOfRefusal(refusal, 'en')).join(' ')} ${offer}`);
    const timers = (await doneSince(engine, organisationId, from)).filter(({ id }) => !before.has(id));
    return { ok: true, moved: { organisation: { id: encodeGlobalId('Organisation', organisationId), name: roster.name }, from, now: result.now, jump, timers } };
  } finally {
    await engine.close();
  }
}

const doneSince = ({ app }: ReplayEngine, organisationId: Id, since: Instant): Promise<readonly DoneTimer[]> => timersDoneSince(app, organisationId, since);

/** Organisations that the last start wrote down; none where there was no such start. */
async function organisationsKnown(data: string): Promise<Access['organisations']> {
  const file = path.join(data, 'access.json');
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Access).organisations : [];
}

const offered = (known: Access['organisations'], data: string): string => (known.length === 0
  ? `${path.join(data, 'access.json')} names none.`
  : `Known in ${path.join(data, 'access.json')}: ${known.map(({ id, name, kind }) => `${id} (${name}, ${kind})`).join(', ')}.`);
