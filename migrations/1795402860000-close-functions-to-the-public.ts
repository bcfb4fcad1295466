import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Functions are run by whom they are granted to and by nobody else. What PostgreSQL grants to everyone by itself can be taken back for functions to come only
 * across all schemas (ALTER DEFAULT PRIVILEGES, "Notes"): per schema it has no effect, so that functions made since had stayed open.
 */
export class CloseFunctionsToThePublic1795402860000 implements MigrationInterface {
  readonly name = 'CloseFunctionsToThePublic1795402860000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke execute on all functions in schema public from public;
      alter default privileges revoke execute on functions from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter default privileges grant execute on functions to public;');
  }
}
