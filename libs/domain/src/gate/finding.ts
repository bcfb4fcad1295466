import type { Id } from '../kernel/identity.ts';
import type { Instant } from '../kernel/time.ts';
import type { Finding, WaitingOn } from './criterion.ts';

interface Extras { readonly reviewAt?: Instant | null; readonly documentedByHand?: boolean }

/** The facts show it. `evidence` are the log entries that do. */
export const met = (evidence: readonly Id[], extras: Extras = {}): Finding =>
  ({ state: 'MET', waitingOn: [], since: null, evidence: distinct(evidence), reviewAt: extras.reviewAt ?? null, documentedByHand: extras.documentedByHand ?? false, missing: {} });

/** It has been set going, and now someone else, or time, must do their part. */
export const waiting = (
  on: readonly WaitingOn[], since: Instant | null, missing: Readonly<Record<string, unknown>>, extras: Extras & { readonly evidence?: readonly Id[] } = {},
): Finding =>
  ({ state: 'WAITING', waitingOn: on, since, evidence: distinct(extras.evidence ?? []), reviewAt: extras.reviewAt ?? null, documentedByHand: extras.documentedByHand ?? false, missing });

/** Nothing shows it; whoever runs the process must act. `missing` says what exactly is lacking. */
export const missing = (what: Readonly<Record<string, unknown>>, extras: Extras & { readonly evidence?: readonly Id[] } = {}): Finding =>
  ({ state: 'MISSING', waitingOn: [], since: null, evidence: distinct(extras.evidence ?? []), reviewAt: extras.reviewAt ?? null, documentedByHand: extras.documentedByHand ?? false, missing: what });

/** The earliest of some instants; null when there is none. */
export const earliest = (instants: readonly (Instant | null)[]): Instant | null =>
  instants.reduce<Instant | null>((first, at) => (at !== null && (first === null || at < first) ? at : first), null);

const distinct = (ids: readonly Id[]): readonly Id[] => [...new Set(ids)];
