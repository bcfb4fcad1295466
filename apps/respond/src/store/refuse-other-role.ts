import type pg from 'pg';

/** The process would run as a role that sees more than two functions. Stops the start. */
export class OtherRole extends Error {
  override readonly name = 'OtherRole';

  constructor(role: string) {
    super(`The respondents' pages connect as medvirk_respond and as nothing else; the database says ${role}, or a role with rights on tables. Give DATABASE_RESPOND_URL of medvirk_respond, or DATABASE_URL alone.`);
  }
}

interface RoleRow { role: string; safe: boolean }

const ROLE = `select session_user::text as role, session_user = 'medvirk_respond' and current_user = session_user and not (r.rolsuper or r.rolbypassrls or r.rolcreaterole)
    and not exists (select from pg_auth_members m where m.member = r.oid)
    and not exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and has_any_column_privilege(c.oid, 'select, insert, update, references')) as safe
  from pg_roles r where r.rolname = session_user`;

/** Refuses every role but medvirk_respond, and that one too where it can read or write a table or is a member of another role. Throws OtherRole. */
export async function refuseOtherRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<RoleRow>(ROLE);
  const [found] = rows;
  if (found?.safe !== true) throw new OtherRole(found?.role ?? 'nobody');
}
