import { v7 } from 'uuid';
import type { TokenScope } from '#application';
import type { Instant } from '#domain';
import { connectionPool, encodeGlobalId, newCredential, OrganisationFounding, Registers } from '#persistence';
import { runningDatabase } from '../replay/running-database.ts';
import { organisationIdOf } from './organisation-id.ts';
import { type FoundingRequest, readFounding } from './read-founding.ts';

/** What was founded. The token's text is nowhere else; the store keeps its hash. */
export interface Founded {
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: 'LIVE'; readonly number: string | null; readonly employees: number; readonly hasAmu: boolean };
  readonly administrator: { readonly id: string; readonly key: string; readonly name: string; readonly email: string };
  /** Where to sign in: a path below the address of the API. */
  readonly signIn: string;
  readonly token: { readonly text: string; readonly scopes: readonly string[]; readonly expiresAt: Instant };
}

export type FoundingAnswer = { readonly ok: true; readonly founded: Founded } | { readonly ok: false; readonly message: string };

const TOKEN_NAME = 'First token';
const TOKEN_DAYS = 1;
const TOKEN_SCOPES: readonly TokenScope[] = ['initiative:read', 'initiative:write', 'organisation:write'];

/**
 * Founds a living organisation in the database of a running Medvirk, all of it or nothing.
 * @throws SettingsFault or EmbeddedPostgresFault with a remedy; PostgreSQL's own error where it does not answer
 */
export async function foundOrganisation(request: FoundingRequest): Promise<FoundingAnswer> {
  const read = readFounding(request);
  if (!read.ok) return read;
  const urls = runningDatabase(request.data);
  if (urls === null) return { ok: false, message: `No Medvirk runs on ${request.data}. Start it (npm start), or name its folder: npm run organisation -- --data FOLDER` };
  const { admin, ...organisation } = read.organisation;
  const organisationId = request.again ? v7() : organisationIdOf(organisation.name);
  const id = encodeGlobalId('Organisation', organisationId);
  const { text, hash } = newCredential('TOKEN', organisationId);
  const pool = connectionPool({ url: urls.app, size: 1, onFault: () => undefined }); // the statement that a lost connection breaks fails by itself
  try {
    const founded = await new OrganisationFounding(pool, new Registers(pool))
      .foundLiving(read.organisation, { id: organisationId, token: { name: TOKEN_NAME, hash, scopes: TOKEN_SCOPES, days: TOKEN_DAYS } });
    if (founded === null) return { ok: false, message: `${organisation.name} is founded already: ${id}. To found another of that name all the same, add --again.` };
    const { personId, token } = founded;
    return { ok: true, founded: {
      organisation: { id, ...organisation, kind: 'LIVE' }, administrator: { id: encodeGlobalId('Person', personId), ...admin },
      signIn: `/sign-in?organisation=${id}`, token: { text, scopes: token.scopes, expiresAt: token.expiresAt },
    } };
  } finally {
    await pool.end();
  }
}
