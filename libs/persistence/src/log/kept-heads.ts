import { formatNote, formatVerifierKey, type Hash, parseNote, parseSignatureLine, withSignatures, type VerifierKey } from '#involvement-log';
import type { Instant } from '#domain';
import type { Session } from '../session.ts';
import { instantText } from '../slices/field.ts';

/** A signed head with every cosignature that it has got since. */
export interface KeptHead {
  readonly size: number;
  readonly root: Hash;
  readonly madeAt: Instant;
  /** The signed note, cosignatures included. */
  readonly note: string;
}

interface HeadRow { size: number; root: Buffer; made_at: Instant; note: string; cosignatures: string[] }

const heads = (condition: string): string => `select c.size::float8 as size, c.root, ${instantText('c.made_at')} as made_at, c.note,
    coalesce((select array_agg(s.line order by s.received_at, s.cosigner_key_id) from cosignature s where s.organisation_id = c.organisation_id and s.size = c.size), '{}') as cosignatures
  from checkpoint c where c.organisation_id = $1 and ${condition}`;
const NEWEST = `${heads('true')} order by c.size desc limit $2`;
const OF_SIZE = heads('c.size = $2');
/*
 * Those that somebody outside may hold: cosigned ones, and the last before each change of the log's key. The newest hundred of the former are enough, since
 * a cosigner holds the newest that it signed.
 */
const WORTH_PROVING = `${heads(`c.size < $2 and (
    c.size in (select size from (select distinct s.size from cosignature s where s.organisation_id = $1 and s.size < $2 order by s.size desc limit 100) newest)
    or c.size = any ($3) or c.size in (select max(k.size) from checkpoint k where k.organisation_id = $1 and k.size <= $2 group by k.key_id))`)} order by c.size`;

/** The newest heads, newest first. */
export const newestHeads = async (session: Session, count: number): Promise<readonly KeptHead[]> => (await session.query<HeadRow>('newest heads', NEWEST, [session.organisationId, count])).map(keptHead);

/** The head of a size; null where none was signed at that size. */
export async function headOfSize(session: Session, size: number): Promise<KeptHead | null> {
  const [row] = await session.query<HeadRow>('head of size', OF_SIZE, [session.organisationId, size]);
  return row === undefined ? null : keptHead(row);
}

/** Heads below a size that whoever gets a receipt may hold already, by rising size; `held` names further sizes. */
export const headsWorthProving = async (session: Session, below: number, held: readonly number[]): Promise<readonly KeptHead[]> =>
  (await session.query<HeadRow>('heads worth proving', WORTH_PROVING, [session.organisationId, below, held])).map(keptHead);

function keptHead({ size, root, made_at: madeAt, note, cosignatures }: HeadRow): KeptHead {
  const signed = parseNote(note);
  if (signed === undefined) throw new Error(`The checkpoint of size ${size} is stored as what is no note`);
  const lines = cosignatures.map((line) => parseSignatureLine(line.trimEnd())).filter((line) => line !== undefined);
  if (lines.length !== cosignatures.length) throw new Error(`A cosignature of the checkpoint of size ${size} is stored as what is none`);
  return { size, root, madeAt, note: lines.length === 0 ? note : formatNote(withSignatures(signed, lines)) };
}

/** Of the keys given, those that signed one of the heads, as sorted texts. */
export function keysOfHeads(notes: readonly string[], keys: readonly VerifierKey[]): readonly string[] {
  const signed = new Set(notes.flatMap((note) => parseNote(note)?.signatures ?? []).map(({ name, keyId }) => `${name} ${keyId}`));
  return [...new Set(keys.filter(({ name, id }) => signed.has(`${name} ${id}`)).map(formatVerifierKey))].sort();
}
