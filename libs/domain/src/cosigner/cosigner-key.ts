import type { Id, Sha256 } from '../kernel/identity.ts';
import type { Instant } from '../kernel/time.ts';

/**
 * A union rep's own Ed25519 public key, with which heads of the involvement log are cosigned. The private half never comes here: it was made in the browser, or offline
 * from a file that the union hands out (engine.md section 5).
 */
export interface CosignerKey {
  readonly id: Id;
  readonly personId: Id;
  readonly personName: string;
  /** Key of the union in the agreement register. */
  readonly union: string;
  /** As signed notes name it: name+id+base64(0x04 ‖ 32 bytes). */
  readonly verifierKey: string;
  /** SHA-256 of the 32 bytes: what is exchanged on paper. */
  readonly fingerprint: Sha256;
  /** The key of the same person that this one is to replace; null where it replaces none. */
  readonly formerKeyId: Id | null;
  /** The former key's signed note over this one; null where its holder no longer has it. */
  readonly endorsement: string | null;
  readonly registeredAt: Instant;
  /** From when it counts, once confirmed: at once for a union's first, else after five whole working days. */
  readonly effectiveAt: Instant;
  /** When another office-holder of the union held it against the fingerprint on paper. */
  readonly confirmed: { readonly at: Instant; readonly personId: Id; readonly name: string } | null;
  readonly ended: { readonly at: Instant; readonly why: 'REFUSED' | 'WITHDRAWN'; readonly personId: Id; readonly name: string } | null;
}

/** UNCONFIRMED: nobody of the union has held it against the paper. WAITING: confirmed, and the five working days run. REPLACED: a later key of the same person counts. */
export type CosignerKeyStanding = 'UNCONFIRMED' | 'WAITING' | 'EFFECTIVE' | 'REPLACED' | 'REFUSED' | 'WITHDRAWN';

const counts = ({ confirmed, ended, effectiveAt }: CosignerKey, now: Instant): boolean => ended === null && confirmed !== null && effectiveAt <= now;

/** What a key may be used for now: only an EFFECTIVE one cosigns and signs in. `keys` are all of the organisation, or at least of the same person. */
export function standingOf(key: CosignerKey, keys: readonly CosignerKey[], now: Instant): CosignerKeyStanding {
  if (key.ended !== null) return key.ended.why;
  if (key.confirmed === null) return 'UNCONFIRMED';
  if (keys.some((later) => later.formerKeyId === key.id && counts(later, now))) return 'REPLACED';
  return counts(key, now) ? 'EFFECTIVE' : 'WAITING';
}
