import type { BroughtFile } from '#application';
import type { Id, Sha256 } from '#domain';
import type { Session } from '../session.ts';

/* Locked against housekeeping until the command has referred to it or not; in the order of hashes, so that two commands never wait for each other in a ring. */
const BROUGHT = `select c.sha256, c.bytes::float8 as bytes, exists (select from upload u where u.organisation_id = c.organisation_id and u.sha256 = c.sha256 and u.person_id = $3) as "byThem"
  from content c where c.organisation_id = $1 and c.sha256 = any ($2) order by c.sha256 for key share of c`;

/** Files that are kept, of those asked for, and whether a person has brought each of them. */
export const broughtFiles = (session: Session, hashes: readonly Sha256[], personId: Id): Promise<BroughtFile[]> => session.query('brought files', BROUGHT, [session.organisationId, hashes, personId]);
