import type pg from 'pg';
import { type CredentialKind, type CredentialStore, type Identity, type NewToken, type SecretHash, type SignInPerson, type TokenView, type Viewer, rolesOf } from '#application';
import type { HeldOffice, Id, Language, Role } from '#domain';
import { type Query, inOrganisation } from './in-organisation.ts';

interface HolderRow { credentialId: Id; scopes: string[] | null; personId: Id; name: string; language: Language; roles: Role[]; offices: HeldOffice[] }
interface TokenRow { id: Id; name: string; scopes: string[]; createdAt: Date; expiresAt: Date; revokedAt: Date | null }

const TOKEN = 'id, title as name, scopes, created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt"';
const PERSON = 'id as "personId", name, language, email';

/** Sessions and tokens in PostgreSQL. Expiry goes by the database's clock. */
export class Credentials implements CredentialStore {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) { this.#pool = pool; }

  async holder(organisationId: Id, kind: CredentialKind, hash: SecretHash): Promise<Viewer | null> {
    const { rows } = await this.#pool.query<{ holder: HolderRow | null }>({ name: 'credential-holder', text: 'select credential_holder($1, $2, $3) as holder', values: [organisationId, kind, Buffer.from(hash)] });
    const row = rows[0]?.holder ?? null;
    if (row === null) return null;
    const { credentialId, personId, name, language, scopes, offices } = row;
    return { organisationId, personId, name, language, scopes, offices, roles: rolesOf(row.roles, offices), credential: { kind, id: credentialId } };
  }

  personOf(organisationId: Id, identity: Identity): Promise<SignInPerson | null> {
    return inOrganisation(this.#pool, organisationId, async (query) => {
      const bound = await query<SignInPerson>(`select ${PERSON} from person where oidc_issuer = $1 and oidc_subject = $2 and active`, [identity.issuer, identity.subject]);
      return bound[0] ?? bindByEmail(query, identity);
    });
  }

  /** Makes a person known by an identity, in place of one they had. For the built-in sign-in alone, which vouches for whoever was clicked. */
  async bindIdentity(organisationId: Id, personId: Id, { issuer, subject }: Pick<Identity, 'issuer' | 'subject'>): Promise<void> {
    await inOrganisation(this.#pool, organisationId, (query) => query('update person set oidc_issuer = $2, oidc_subject = $3 where id = $1', [personId, issuer, subject]));
  }

  async openSession(organisationId: Id, { personId, hash, hours }: { personId: Id; hash: SecretHash; hours: number }): Promise<void> {
    await inOrganisation(this.#pool, organisationId, (query) => query(
      `insert into session (organisation_id, person_id, hash, expires_at) values ($1, $2, $3, clock_timestamp() + make_interval(hours => $4))`,
      [organisationId, personId, Buffer.from(hash), hours],
    ));
  }

  async endSession(organisationId: Id, hash: SecretHash): Promise<void> {
    await inOrganisation(this.#pool, organisationId, (query) => query('update session set ended_at = clock_timestamp() where hash = $1 and ended_at is null', [Buffer.from(hash)]));
  }

  createToken(organisationId: Id, token: NewToken): Promise<TokenView> {
    return inOrganisation(this.#pool, organisationId, (query) => insertToken(query, organisationId, token));
  }

  /** Makes a token in place of the person's others of the same name, which cease to work: for programs that make theirs anew at each start. */
  replaceToken(organisationId: Id, token: NewToken): Promise<TokenView> {
    return inOrganisation(this.#pool, organisationId, async (query) => {
      await query('update api_token set revoked_at = clock_timestamp() where person_id = $1 and title = $2 and revoked_at is null', [token.personId, token.name]);
      return insertToken(query, organisationId, token);
    });
  }

  revokeToken(organisationId: Id, personId: Id, tokenId: Id): Promise<TokenView | null> {
    return inOrganisation(this.#pool, organisationId, async (query) => {
      const rows = await query<TokenRow>(
        `with revoked as (update api_token set revoked_at = coalesce(revoked_at, clock_timestamp()) where id = $1 and person_id = $2 returning *) select ${TOKEN} from revoked`,
        [tokenId, personId],
      );
      return rows[0] === undefined ? null : tokenView(rows[0]);
    });
  }
}

/** Binds the one active person with the address who is bound to nobody yet. Two with one address are not guessed between. */
async function bindByEmail(query: Query, { issuer, subject, verifiedEmail }: Identity): Promise<SignInPerson | null> {
  if (verifiedEmail === null) return null;
  const found = await query<SignInPerson>(`select ${PERSON} from person where lower(email) = lower($1) and active and oidc_subject is null for update`, [verifiedEmail]);
  const [person, ...others] = found;
  if (person === undefined || others.length > 0) return null;
  await query('update person set oidc_issuer = $2, oidc_subject = $3 where id = $1', [person.personId, issuer, subject]);
  return person;
}

const tokenView = ({ id, name, scopes, createdAt, expiresAt, revokedAt }: TokenRow): TokenView =>
  ({ id, name, scopes, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null });

/** Adds a token, as part of a transaction in which its organisation is set. */
export async function insertToken(query: Query, organisationId: Id, { personId, name, hash, scopes, days }: NewToken): Promise<TokenView> {
  const [row] = await query<TokenRow>(
    `insert into api_token (organisation_id, person_id, title, hash, scopes, expires_at)
     values ($1, $2, $3, $4, $5, clock_timestamp() + make_interval(days => $6)) returning ${TOKEN}`,
    [organisationId, personId, name, Buffer.from(hash), scopes, days],
  );
  if (row === undefined) throw new Error('INSERT … RETURNING gave no row');
  return tokenView(row);
}
