import { randomUUID } from 'node:crypto';
import type { Id, Instant } from '#domain';
import { created, plainInitiative } from './plain-initiative.ts';
import type { Seeded, Store } from './seeded-organisation.ts';

const words = { nb: 'x', nn: 'x', en: 'x' };
/** Three questions: agreement, one of two, own words. */
export const ASKED = {
  key: 'prove', version: 1, hash: '0'.repeat(64), title: words, purpose: words, source: words, audience: 'EMPLOYEES', stages: ['diagnose'], factors: [{ key: 'f', title: words }],
  questions: [
    { key: 'a', kind: 'AGREEMENT', factor: 'f', text: words }, { key: 'b', kind: 'SINGLE', text: words, options: [{ key: 'ja', text: words }, { key: 'nei', text: words }] },
    { key: 'c', kind: 'TEXT', text: words },
  ],
} as const;
export const PATTERNS: readonly (string | null)[] = ['^[1-5]$', '^(ja|nei)$', null];

export interface OpenRound { readonly roundId: Id; readonly initiativeId: Id }
export interface OpenRoundOptions { readonly closesAt?: Instant; readonly status?: string; readonly groups?: readonly { key: string; parent: string | null; label: string; invited: number; holds: readonly string[] }[] }

/** A round as it stands in its row while people answer, for tests of what meets it there. */
export async function openRound(store: Store, seeded: Seeded, { closesAt = '2026-03-20T15:00:00.000Z', status = 'OPEN', groups = [{ key: 'alle', parent: null, label: 'Hele tjenesten', invited: 40, holds: ['alle'] }] }: OpenRoundOptions = {}): Promise<OpenRound> {
  const initiative = plainInitiative(seeded);
  await store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.saveInitiatives([created(initiative)]));
  const roundId = randomUUID();
  await store.raw(seeded.organisationId, [`insert into feedback_round (organisation_id, id, version, initiative_id, status, title, why, asked_by, data_protection, instrument, patterns, unit_ids, schedule, opens_at, reminders,
      closes_at, releases_at, results_at, thresholds, groups, invited, left_out, releases, heard, planned_by, planned_at, entry_id)
    values ($1, $2, 1, $3, $4, 'Puls', 'For å lære', 'Lise Leder', 'Ola Vern, vern@prove.example', $5, $6, '{}', '{"opensOn":"2026-03-02","weeksAfterStart":null,"openWorkingDays":14,"resultsAfterWorkingDays":5}', '2026-03-02T07:00:00Z', '[]', $7, $7, $7, '{"answers":5,"remainder":5,"comments":10,"invited":10}', $8, 40, 0, '[]', '[]', '{"personId":null,"name":"Medvirk","role":"SYSTEM","side":null}',
      '2026-03-01T07:00:00Z', $9)`], [seeded.organisationId, roundId, initiative.id, status, JSON.stringify(ASKED), PATTERNS, closesAt, JSON.stringify(groups), randomUUID()]);
  return { roundId, initiativeId: initiative.id };
}

/** Codes that count in a group, as the hand-out would have drawn them. */
export async function withCodes(store: Store, organisationId: Id, roundId: Id, { hashes, groupKey = 'alle' }: { readonly hashes: readonly Buffer[]; readonly groupKey?: string }): Promise<void> {
  await store.raw(organisationId, ['insert into round_code (organisation_id, round_id, code_hash, group_key) select $1, $2, h, $4 from unnest($3::bytea[]) h'], [organisationId, roundId, hashes, groupKey]);
}
