import type pg from 'pg';

/** The process would run as a role that sees more than one organisation. Stops the start. */
export class UnsafeRole extends Error {
  override readonly name = 'UnsafeRole';
  readonly role: string;

  constructor(role: string, why: string) {
    super(`The database role ${role} ${why}, so it would see every organisation. Connect as medvirk_app: give DATABASE_URL alone, or a URL per role.`);
    this.role = role;
  }
}

interface RoleRow { role: string; superuser: boolean; bypasses: boolean; owns: boolean }

const ROLE = `select r.rolname as role, r.rolsuper as superuser, r.rolbypassrls as bypasses,
    exists (select 1 from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'usage')) as owns
  from pg_roles r where r.rolname = current_user`;

/** Refuses to go on as superuser, with BYPASSRLS, or as owner (or member of the owner) of the tables (engine.md section 8). Throws UnsafeRole. */
export async function refuseUnsafeRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<RoleRow>(ROLE);
  const { role, superuser, bypasses, owns } = rows[0]!;
  if (superuser) throw new UnsafeRole(role, 'is a superuser');
  if (bypasses) throw new UnsafeRole(role, 'has BYPASSRLS');
  if (owns) throw new UnsafeRole(role, 'owns the tables');
}
