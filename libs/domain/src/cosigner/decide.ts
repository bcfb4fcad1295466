import type { Actor } from '../kernel/actor.ts';
import { textWithin } from '../kernel/bounds.ts';
import { accept, type Outcome, refuse, refuseWith } from '../kernel/decision.ts';
import type { Id, Sha256 } from '../kernel/identity.ts';
import type { ClosedDates, Instant } from '../kernel/time.ts';
import { osloDate, osloEndOf, plusWorkingDays } from '../kernel/working-days.ts';
import { type CosignerKey, standingOf } from './cosigner-key.ts';

/** Whole working days from a change of key to its effect, so that the old key's holder can refuse it. */
export const KEY_CHANGE_WORKING_DAYS = 5;
/** Keys of one person that have not ended; more than this is a mistake or an attack. */
export const KEYS_OF_PERSON_MAX = 3;

export type CosignerCommand =
  | { readonly type: 'cosigner.register'; readonly by: Actor; readonly input: { readonly keyId: Id; readonly union: string; readonly verifierKey: string; readonly fingerprint: Sha256; readonly formerKeyId: Id | null; readonly endorsement: string | null } }
  | { readonly type: 'cosigner.confirm'; readonly by: Actor; readonly input: { readonly keyId: Id; readonly fingerprint: Sha256 } }
  | { readonly type: 'cosigner.refuse'; readonly by: Actor; readonly input: { readonly keyId: Id; readonly reason: string } }
  | { readonly type: 'cosigner.withdraw'; readonly by: Actor; readonly input: { readonly keyId: Id; readonly reason: string } };
type Command<Type extends CosignerCommand['type']> = Extract<CosignerCommand, { type: Type }>;

/** What happened to a key, as the log tells it, and the key as it stands after it. */
export interface CosignerFact {
  readonly type: 'cosigner.key-registered' | 'cosigner.key-changed' | 'cosigner.key-confirmed' | 'cosigner.key-refused' | 'cosigner.key-withdrawn';
  readonly payload: Readonly<Record<string, unknown>>;
  readonly key: CosignerKey;
}

export interface CosignerContext {
  readonly now: Instant;
  readonly closed: ClosedDates;
  /** Every key ever registered in the organisation. */
  readonly keys: readonly CosignerKey[];
}

/** The rules of a union's keys (engine.md section 5): the employer's administrator alone can neither make one count nor change one unseen. */
export function decideCosigner(command: CosignerCommand, context: CosignerContext): Outcome<CosignerFact> {
  switch (command.type) {
    case 'cosigner.register': return register(command, context);
    case 'cosigner.confirm': return confirm(command, context);
    case 'cosigner.refuse': return refuseKey(command, context);
    case 'cosigner.withdraw': return withdraw(command, context);
  }
}

const speaksFor = ({ offices }: Actor, union: string): boolean => offices.some(({ kind, union: own }) => own === union && (kind === 'UNION_REP' || kind === 'CHIEF_UNION_REP'));

function register({ by, input }: Command<'cosigner.register'>, { now, closed, keys }: CosignerContext): Outcome<CosignerFact> {
  if (by.personId === null || !speaksFor(by, input.union)) return refuse('COSIGNER_OF_UNION', ['union']);
  if (keys.some(({ fingerprint }) => fingerprint === input.fingerprint)) return refuse('COSIGNER_KEY_KNOWN', ['verifierKey']);
  const own = keys.filter(({ personId, ended }) => personId === by.personId && ended === null);
  if (own.length >= KEYS_OF_PERSON_MAX) return refuse('COSIGNER_KEYS_TOO_MANY', ['verifierKey'], { max: KEYS_OF_PERSON_MAX });
  const former = input.formerKeyId === null ? null : own.find(({ id, union }) => id === input.formerKeyId && union === input.union);
  if (former === undefined) return refuse('COSIGNER_KEY_UNKNOWN', ['formerKeyId']);
  // The first that the union ever confirmed is the first; until then there is nothing that a new one could push aside.
  const first = !keys.some(({ union, confirmed }) => union === input.union && confirmed !== null);
  const effectiveAt = first ? now : osloEndOf(plusWorkingDays(osloDate(now), KEY_CHANGE_WORKING_DAYS, closed));
  const { keyId: id, union, verifierKey, fingerprint, formerKeyId, endorsement } = input;
  return accept({
    type: former === null ? 'cosigner.key-registered' : 'cosigner.key-changed',
    payload: { keyId: id, union, verifierKey, fingerprint, formerKeyId, endorsement, effectiveAt: first ? null : effectiveAt },
    key: { id, personId: by.personId, personName: by.name, union, verifierKey, fingerprint, formerKeyId, endorsement, registeredAt: now, effectiveAt, confirmed: null, ended: null },
  });
}

function confirm({ by, input }: Command<'cosigner.confirm'>, { now, keys }: CosignerContext): Outcome<CosignerFact> {
  const key = keys.find(({ id }) => id === input.keyId);
  if (key === undefined) return refuse('COSIGNER_KEY_UNKNOWN', ['keyId']);
  if (by.personId === null || !speaksFor(by, key.union)) return refuse('COSIGNER_OF_UNION', ['keyId']);
  // Whoever keeps the register can give themselves an office; that must not be enough.
  if (by.roles.includes('HR_ADMIN')) return refuse('CONFIRMED_BY_EMPLOYER', ['keyId']);
  if (by.personId === key.personId) return refuse('CONFIRMED_BY_HOLDER', ['keyId']);
  if (key.ended !== null || key.confirmed !== null) return refuse('COSIGNER_KEY_SETTLED', ['keyId'], { standing: standingOf(key, keys, now) });
  if (key.fingerprint !== input.fingerprint) return refuse('FINGERPRINT_DIFFERS', ['fingerprint']);
  return accept({
    type: 'cosigner.key-confirmed', payload: { keyId: key.id, union: key.union, verifierKey: key.verifierKey, fingerprint: key.fingerprint },
    key: { ...key, confirmed: { at: now, personId: by.personId, name: by.name } },
  });
}

/** Who is told of a new key of a union: everyone who has had one there, in office or not, since it is theirs that may be pushed aside. */
export const toldOfKey = (key: CosignerKey, keys: readonly CosignerKey[]): readonly Id[] =>
  [...new Set(keys.filter(({ union, id }) => union === key.union && id !== key.id).map(({ personId }) => personId))].filter((personId) => personId !== key.personId || key.formerKeyId !== null);

function refuseKey({ by, input }: Command<'cosigner.refuse'>, { now, keys }: CosignerContext): Outcome<CosignerFact> {
  const key = keys.find(({ id }) => id === input.keyId);
  if (key === undefined) return refuse('COSIGNER_KEY_UNKNOWN', ['keyId']);
  const holdsOlder = keys.some(({ personId, union, registeredAt, confirmed, id }) => personId === by.personId && union === key.union && confirmed !== null && id !== key.id && registeredAt <= key.registeredAt);
  if (by.personId === null || !(holdsOlder || (speaksFor(by, key.union) && !by.roles.includes('HR_ADMIN')))) return refuse('COSIGNER_OF_UNION', ['keyId']);
  const standing = standingOf(key, keys, now);
  if (standing !== 'UNCONFIRMED' && standing !== 'WAITING') return refuse('COSIGNER_KEY_SETTLED', ['keyId'], { standing });
  return ended(key, { why: 'REFUSED', at: now, personId: by.personId, name: by.name }, input.reason);
}

function withdraw({ by, input }: Command<'cosigner.withdraw'>, { now, keys }: CosignerContext): Outcome<CosignerFact> {
  const key = keys.find(({ id, personId }) => id === input.keyId && personId === by.personId);
  if (key === undefined || by.personId === null) return refuse('COSIGNER_KEY_UNKNOWN', ['keyId']);
  if (key.ended !== null) return refuse('COSIGNER_KEY_SETTLED', ['keyId'], { standing: standingOf(key, keys, now) });
  return ended(key, { why: 'WITHDRAWN', at: now, personId: by.personId, name: by.name }, input.reason);
}

const ended = (key: CosignerKey, end: NonNullable<CosignerKey['ended']>, reason: string): Outcome<CosignerFact> => refuseWith(textWithin(reason, 'reason')) ?? accept({
  type: end.why === 'REFUSED' ? 'cosigner.key-refused' : 'cosigner.key-withdrawn',
  payload: { keyId: key.id, union: key.union, verifierKey: key.verifierKey, fingerprint: key.fingerprint, reason }, key: { ...key, ended: end },
});
