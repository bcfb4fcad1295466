import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, where they work, which roles and offices they hold, and the agreement register. */
export class CreatePersonAndOffice1795392060000 implements MigrationInterface {
  readonly name = 'CreatePersonAndOffice1795392060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        organisation_id uuid not null references organisation,
        id uuid not null,
        -- The key that imports know the person by: employee number, or another name that does not change.
        external_key text not null,
        name text collate "nb-NO-x-icu" not null,
        email text,
        language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
        oidc_issuer text,
        oidc_subject text,
        active boolean not null default true,
        primary key (organisation_id, id),
        unique (organisation_id, external_key),
        unique (organisation_id, oidc_issuer, oidc_subject),
        check ((oidc_issuer is null) = (oidc_subject is null))
      );
      create index person_sign_in on person (oidc_issuer, oidc_subject) where oidc_subject is not null;
      create index person_email on person (lower(email)) where email is not null;
      create index person_name on person (organisation_id, name, id);

      create table employment (
        organisation_id uuid not null references organisation,
        id uuid not null default gen_random_uuid(),
        person_id uuid not null,
        unit_id uuid not null,
        profession text,
        contract text,
        shift text,
        on_leave boolean not null default false,
        primary key (organisation_id, id),
        unique nulls not distinct (organisation_id, person_id, unit_id, profession, contract, shift),
        foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade,
        foreign key (organisation_id, unit_id) references unit (organisation_id, id)
      );
      create index employment_unit on employment (organisation_id, unit_id);

      create table person_role (
        organisation_id uuid not null references organisation,
        id uuid not null default gen_random_uuid(),
        person_id uuid not null,
        role text not null check (role in ('LEADER', 'UNION_REP', 'SAFETY_REP', 'EMPLOYEE', 'HR_ADMIN', 'DECISION_MAKER', 'INTEGRATION')),
        -- Null for the whole organisation.
        unit_id uuid,
        primary key (organisation_id, id),
        unique nulls not distinct (organisation_id, person_id, role, unit_id),
        foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade,
        foreign key (organisation_id, unit_id) references unit (organisation_id, id)
      );

      create table agreement_union (
        organisation_id uuid not null references organisation,
        id uuid not null default gen_random_uuid(),
        key text not null,
        name text not null,
        confederation text not null,
        -- The level the agreement stands at; null for the whole organisation.
        unit_id uuid,
        primary key (organisation_id, id),
        unique nulls not distinct (organisation_id, key, unit_id),
        foreign key (organisation_id, unit_id) references unit (organisation_id, id)
      );

      create table office (
        organisation_id uuid not null references organisation,
        id uuid not null,
        kind text not null check (kind in ('UNION_REP', 'CHIEF_UNION_REP', 'SAFETY_REP', 'CHIEF_SAFETY_REP', 'AMU_MEMBER', 'DECISION_MAKER', 'LEADER', 'HR_ADMIN')),
        -- Key in the agreement register; null for offices that belong to no union.
        union_key text,
        unit_id uuid not null,
        person_id uuid not null,
        deputy boolean not null default false,
        from_date date not null,
        -- The last day of the term; null for an open one.
        until_date date,
        primary key (organisation_id, id),
        foreign key (organisation_id, person_id) references person (organisation_id, id),
        foreign key (organisation_id, unit_id) references unit (organisation_id, id),
        check (until_date is null or until_date >= from_date)
      );
      create index office_person on office (organisation_id, person_id);
      create index office_unit on office (organisation_id, unit_id, kind);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table office, agreement_union, person_role, employment, person;');
  }
}
