import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['feedback_round', 'round_invitation', 'round_code', 'round_answer', 'round_report', 'round_comment'] as const;
/** What the respondents' functions read and write, and how; through these policies alone. */
const ANSWERED: Readonly<Record<string, readonly ('select' | 'insert' | 'update')[]>> = {
  organisation: ['select'], feedback_round: ['select'], round_code: ['select'], round_answer: ['select', 'insert', 'update'],
};
const CURRENT = `(select nullif(current_setting('medvirk.org', true), '')::uuid)`;
const DEFINER = `security definer set search_path = pg_catalog, public, pg_temp`;

/**
 * Feedback rounds (engine.md section 6). Nothing about a person is written when an answer is: who is invited knows nothing of codes, codes and answers know nothing
 * of people, and neither has a time or a sequence.
 */
export class AskInRounds1795415000000 implements MigrationInterface {
  readonly name = 'AskInRounds1795415000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createRound(runner);
    await this.createAnswers(runner);
    await this.createReport(runner);
    for (const table of TABLES) {
      await runner.query(`
        alter table ${table} enable row level security; alter table ${table} force row level security;
        create policy current_organisation on ${table} using (organisation_id = ${CURRENT}) with check (organisation_id = ${CURRENT});
        grant select, insert, update, delete on ${table} to medvirk_app;
      `);
    }
    await this.createRespondentsFunctions(runner);
    await this.tellWhereRoundsAreDue(runner);
  }

  private async createRound(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table feedback_round (
        organisation_id uuid not null references organisation,
        id uuid not null,
        version integer not null check (version > 0),
        initiative_id uuid not null,
        status text not null check (status in ('PLANNED', 'LAUNCHED', 'OPEN', 'CLOSED', 'RELEASED', 'PUBLISHED', 'CANCELLED')),
        title text not null,
        why text not null,
        asked_by text not null,
        data_protection text not null,
        -- The instrument as it was when the round was planned, whole: what was asked can be read for ever.
        instrument jsonb not null,
        -- One regular expression per question, in the instrument's order; what is no answer to it is not taken. Null for own words.
        patterns text[] not null,
        unit_ids uuid[] not null,
        schedule jsonb not null,
        follows_id uuid,
        opens_at timestamptz(3) not null,
        reminders jsonb not null,
        reminded integer not null default 0,
        closes_at timestamptz(3) not null,
        releases_at timestamptz(3) not null,
        results_at timestamptz(3) not null,
        thresholds jsonb not null,
        -- Fixed from launch: the tree of reporting groups, parents first.
        groups jsonb not null,
        invited integer not null,
        left_out integer not null,
        -- To the nearest five per cent; null until closing, and where too few answered.
        response_rate integer,
        launched_at timestamptz(3),
        opened_at timestamptz(3),
        closed_at timestamptz(3),
        releases jsonb not null,
        released_at timestamptz(3),
        published_at timestamptz(3),
        heard jsonb not null,
        reported_at timestamptz(3),
        planned_by jsonb not null,
        planned_at timestamptz(3) not null,
        entry_id uuid not null,
        -- When the clock has something to do next; null for never. Derived from the state.
        due_at timestamptz(3),
        -- Real time before which a round that failed is not tried again.
        not_before timestamptz(3),
        failures integer not null default 0,
        -- Codes that were drawn and lost when a hand-out was broken off, and at most how many people hold two for it.
        surplus_codes integer not null default 0,
        double_holders integer not null default 0,
        -- Codes drawn for mail and not yet marked as sent; and until when, in real time, the worker that drew them is taken to be at it.
        handing integer not null default 0,
        handing_until timestamptz(3),
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      create index feedback_round_initiative on feedback_round (organisation_id, initiative_id, planned_at, id);
      -- A round that hangs on the day of the change is looked at again when that day moves.
      create function wake_anchored_rounds() returns trigger language plpgsql as $$
      begin
        update feedback_round set due_at = medvirk_now(new.organisation_id)
          where organisation_id = new.organisation_id and initiative_id = new.id and status = 'PLANNED' and schedule ->> 'weeksAfterStart' is not null;
        return null;
      end $$;
      create trigger wake_anchored_rounds after update of starts_on on initiative for each row when (old.starts_on is distinct from new.starts_on) execute function wake_anchored_rounds();
      create index feedback_round_due on feedback_round (organisation_id, due_at) where due_at is not null;

      -- Who is invited, how, and whether a code has been handed to them. Never anything of answering.
      create table round_invitation (
        organisation_id uuid not null,
        round_id uuid not null,
        person_id uuid not null,
        group_key text not null,
        channel text not null check (channel in ('MAIL', 'PAPER')),
        sent boolean not null default false,
        reminded integer not null default 0,
        -- Counts for the load that one person is asked to bear.
        asked_on date not null,
        primary key (organisation_id, round_id, person_id),
        foreign key (organisation_id, round_id) references feedback_round (organisation_id, id),
        foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
      );
      create index round_invitation_person on round_invitation (organisation_id, person_id, asked_on);
      create index round_invitation_unsent on round_invitation (organisation_id, round_id) where not sent and channel = 'MAIL';
    `);
  }

  private async createAnswers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Keyed hashes alone, written anew in random order at every draw. No person, no time, no sequence.
      create table round_code (
        organisation_id uuid not null,
        round_id uuid not null,
        code_hash bytea not null check (length(code_hash) = 32),
        group_key text not null,
        primary key (organisation_id, round_id, code_hash),
        foreign key (organisation_id, round_id) references feedback_round (organisation_id, id)
      );
      create unique index round_code_hash on round_code (code_hash);

      -- Until closing. An answer per question in the instrument's order, null for none; own words apart.
      create table round_answer (
        organisation_id uuid not null,
        round_id uuid not null,
        code_hash bytea not null,
        group_key text not null,
        answers text[] not null,
        comments text[] not null,
        primary key (organisation_id, round_id, code_hash)
      );
    `);
  }

  private async createReport(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Reckoned once, at closing. One row per group and block; \`cells\` null where nothing may be told.
      create table round_report (
        organisation_id uuid not null,
        round_id uuid not null,
        group_key text not null,
        block_key text not null,
        position integer not null,
        cells jsonb,
        primary key (organisation_id, round_id, group_key, block_key),
        foreign key (organisation_id, round_id) references feedback_round (organisation_id, id)
      );
      create function guard_round_report() returns trigger language plpgsql as $$
      begin
        raise exception 'what was reckoned at closing is frozen' using errcode = 'restrict_violation';
      end $$;
      create trigger guard_update before update or delete on round_report for each row execute function guard_round_report();
      create trigger guard_truncate before truncate on round_report for each statement execute function guard_round_report();

      -- Unlinked and shuffled at closing. Without order: ids are random.
      create table round_comment (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        round_id uuid not null,
        question_key text not null,
        group_key text not null,
        -- Null once it is taken out whole.
        text text,
        redacted boolean not null default false,
        primary key (organisation_id, id),
        foreign key (organisation_id, round_id) references feedback_round (organisation_id, id)
      );
      create index round_comment_round on round_comment (organisation_id, round_id, question_key, id);
    `);
  }

  /** The only two things that the respondents' role can do (see libs/persistence/round-access.md). */
  private async createRespondentsFunctions(runner: QueryRunner): Promise<void> {
    for (const [table, rights] of Object.entries(ANSWERED)) {
      for (const right of rights) {
        const condition = `session_user = 'medvirk_respond'`;
        await runner.query(`create policy respond_${right} on ${table} for ${right} to medvirk_owner ${right === 'insert' ? `with check (${condition})` : `using (${condition})`}`);
      }
    }
    await runner.query(`
      create function respond_round(code_hash bytea) returns jsonb language sql stable ${DEFINER} as $$
        select jsonb_build_object('organisation', o.name, 'replay', o.kind = 'REPLAY', 'language', o.default_language, 'title', r.title, 'why', r.why, 'askedBy', r.asked_by,
          'dataProtection', r.data_protection, 'group', g.v ->> 'label', 'groupInvited', (g.v ->> 'invited')::integer, 'thresholds', r.thresholds,
          'closesAt', to_char(r.closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'resultsAt', to_char(r.results_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'instrument', r.instrument)
        from public.round_code c
          join public.feedback_round r on r.organisation_id = c.organisation_id and r.id = c.round_id
          join public.organisation o on o.id = c.organisation_id
          cross join lateral (select v from jsonb_array_elements(r.groups) v where v ->> 'key' = c.group_key) g
        where c.code_hash = respond_round.code_hash and r.status = 'OPEN' and public.medvirk_now(r.organisation_id) < r.closes_at
      $$;

      -- Closing waits for answers under way, and those that come after it find the round closed.
      create function respond_submit(code_hash bytea, answers text[], comments text[]) returns boolean language plpgsql volatile ${DEFINER} as $$
      declare code public.round_code; asked text[];
      begin
        select c.* into code from public.round_code c where c.code_hash = respond_submit.code_hash;
        if not found then return false; end if;
        perform pg_advisory_xact_lock_shared(hashtextextended('round' || code.round_id, 0));
        select r.patterns into asked from public.feedback_round r
          where r.organisation_id = code.organisation_id and r.id = code.round_id and r.status = 'OPEN' and public.medvirk_now(r.organisation_id) < r.closes_at
            and exists (select from public.round_code c where c.code_hash = respond_submit.code_hash);
        if not found then return false; end if;
        if array_ndims(answers) <> 1 or array_ndims(comments) <> 1 or cardinality(answers) is distinct from cardinality(asked) or cardinality(comments) is distinct from cardinality(asked)
          or exists (select from unnest(asked, answers, comments) as q(pattern, answer, comment)
            where (q.answer is not null and (q.pattern is null or length(q.answer) > 400 or q.answer !~ q.pattern)) or (q.comment is not null and (q.pattern is not null or length(q.comment) > 1000))) then
          raise exception 'no answers to what was asked' using errcode = 'check_violation';
        end if;
        insert into public.round_answer as a (organisation_id, round_id, code_hash, group_key, answers, comments)
          values (code.organisation_id, code.round_id, code.code_hash, code.group_key, respond_submit.answers, respond_submit.comments)
          on conflict on constraint round_answer_pkey do update set answers = excluded.answers, comments = excluded.comments;
        return true;
      end $$;

      revoke execute on function respond_round(bytea), respond_submit(bytea, text[], text[]), guard_round_report(), wake_anchored_rounds() from public;
      grant execute on function respond_round(bytea), respond_submit(bytea, text[], text[]) to medvirk_respond;
    `);
  }

  /** As the other questions across organisations: ids and instants, by a function of the owner that only the clock may run. */
  private async tellWhereRoundsAreDue(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy across on feedback_round for select to medvirk_owner using (session_user = 'medvirk_clock');
      create policy across on round_invitation for select to medvirk_owner using (session_user = 'medvirk_clock');
      create function organisations_with_due_rounds("limit" integer) returns table (organisation_id uuid, since timestamptz) language sql volatile ${DEFINER} as $$
        select o.id, min(r.due_at) from public.organisation o join public.feedback_round r on r.organisation_id = o.id
        where r.due_at <= public.medvirk_now(o.id) and (r.not_before is null or r.not_before <= clock_timestamp())
        group by o.id order by 2, 1 limit "limit"
      $$;
      -- Rounds whose codes are still to go out by mail; in a replay organisation nothing does.
      create function organisations_with_round_mail("limit" integer) returns table (organisation_id uuid) language sql volatile ${DEFINER} as $$
        select o.id from public.organisation o where o.kind = 'LIVE' and exists (
          select from public.feedback_round r where r.organisation_id = o.id and r.status = 'OPEN' and public.medvirk_now(o.id) < r.closes_at and (r.handing_until is null or r.handing_until <= clock_timestamp())
            and exists (select from public.round_invitation i where i.organisation_id = o.id and i.round_id = r.id and i.channel = 'MAIL' and (not i.sent or i.reminded < r.reminded)))
        order by 1 limit "limit"
      $$;
      alter table alarm drop constraint alarm_kind_check;
      alter table alarm add constraint alarm_kind_check check (kind in ('TIMER', 'OUTBOX', 'SEQUENCER', 'ROUND'));
      revoke execute on function organisations_with_due_rounds(integer), organisations_with_round_mail(integer) from public;
      grant execute on function organisations_with_due_rounds(integer), organisations_with_round_mail(integer) to medvirk_clock;
    `);
  }

  /** What was frozen is the evidence of what people answered; the rest of the schema can be taken back while there is no round. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function organisations_with_due_rounds(integer), organisations_with_round_mail(integer), respond_round(bytea), respond_submit(bytea, text[], text[]);
      drop policy respond_select on organisation;
      delete from alarm where kind = 'ROUND';
      alter table alarm drop constraint alarm_kind_check;
      alter table alarm add constraint alarm_kind_check check (kind in ('TIMER', 'OUTBOX', 'SEQUENCER'));
      drop trigger wake_anchored_rounds on initiative;
      drop function wake_anchored_rounds();
      drop table round_comment, round_report, round_answer, round_code, round_invitation, feedback_round;
      drop function guard_round_report();
    `);
  }
}
