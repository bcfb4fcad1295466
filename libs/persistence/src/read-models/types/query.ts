import { EVERYONE } from '../audience.ts';
import { many, part } from '../fields.ts';
import { decodeGlobalId, type GlobalType } from '../global-id.ts';
import { type BareField, type Order, type ReadModel, type Scope, type Sql, visibleTo } from '../model.ts';
import { ReadRefused } from '../read-refused.ts';
import { entryConnection } from './entry.ts';
import { noticeConnection } from './notice.ts';

/** An argument that takes an id of one type, as UUID; an id of anything else finds nothing. */
const idArgument = (scope: Scope, path: string, type: GlobalType): Sql | null => scope.argument(path, 'uuid', (given) => {
  const decoded = decodeGlobalId(String(given));
  return decoded?.type === type ? decoded.id : null;
});

const all = (...conditions: readonly (Sql | null | false)[]): Sql | null => {
  const given = conditions.filter((condition): condition is Sql => typeof condition === 'string');
  return given.length === 0 ? null : given.map((condition) => `(${condition})`).join(' and ');
};
const when = (argument: Sql | null, condition: (argument: Sql) => Sql): Sql | null => (argument === null ? null : condition(argument));
const either = (flag: boolean | null, condition: Sql): Sql | null => (flag === null ? null : flag ? condition : `not (${condition})`);
const atOrBelow = (unit: Sql) => (argument: Sql): Sql => `${unit} in (select u.id from unit u where u.path @> array[${argument}])`;
const lowered = (given: unknown): unknown => (given as readonly string[]).map((key) => key.toLowerCase());
/** A text to look for, with the signs that LIKE reads otherwise taken literally. */
const likePattern = (given: unknown): string => `%${String(given).replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
const key = (sql: (self: Sql) => Sql, type: string, tie: Order['tie']): Order => ({ key: sql, type, tie });

const initiatives: BareField = {
  kind: 'connection', cost: 1, type: 'Initiative',
  rows: {
    from: (self) => `initiative ${self}`,
    where: (self, _, scope) => all(
      when(scope.argument('filter.stage', 'text[]', lowered), (given) => `${self}.stage = any (${given})`),
      when(scope.argument('filter.status', 'text[]'), (given) => `${self}.status = any (${given})`),
      when(scope.argument('filter.scope', 'text[]'), (given) => `${self}.scope = any (${given})`),
      when(idArgument(scope, 'filter.unitId', 'Unit'), atOrBelow(`${self}.unit_id`)),
      either(scope.flag('filter.mine'), `coalesce(${self}.leader_person_id = ${scope.me} or ${self}.superior_person_id = ${scope.me}, false)`),
      either(scope.flag('filter.affectsMe'), `exists (select from initiative_person q where q.initiative_id = ${self}.id and q.person_id = ${scope.me} and q.capacity = 'AFFECTED')`),
      either(scope.flag('filter.late'), `${self}.status = 'RUNNING' and coalesce(${self}.stage_due_on < ${scope.today}, false)`),
      when(scope.argument('filter.playbook', 'text'), (given) => `${self}.playbook_key = ${given}`),
      when(idArgument(scope, 'filter.programmeId', 'Initiative'), (given) => `${self}.programme_id = ${given}`),
      when(scope.argument('filter.text', 'text', likePattern), (given) => `${self}.title ilike ${given} or ${self}.number ilike ${given}`),
    ),
  },
  orders: {
    UPDATED_AT: key((self) => `${self}.updated_at`, 'timestamptz', 'OPPOSITE'),
    CREATED_AT: key((self) => `${self}.created_at`, 'timestamptz', 'OPPOSITE'),
    // M-2026-20 before M-2026-118.
    NUMBER: key((self) => `(split_part(${self}.number, '-', 2) || lpad(split_part(${self}.number, '-', 3), 9, '0')) collate "C"`, 'text', 'SAME'),
    STAGE_DUE_ON: key((self) => `coalesce(${self}.stage_due_on, 'infinity')`, 'date', 'SAME'),
  },
  defaultOrder: { field: 'UPDATED_AT', direction: 'DESC' },
};

const initiative: BareField = {
  kind: 'object', cost: 1, type: 'Initiative',
  rows: {
    from: (self) => `initiative ${self}`,
    where: (self, _, scope) => {
      const id = idArgument(scope, 'id', 'Initiative');
      const number = scope.argument('number', 'text');
      if ((id === null) === (number === null)) throw new ReadRefused('BAD_USER_INPUT', 'Give exactly one of id and number to initiative.');
      return id === null ? `${self}.number = ${number!}` : `${self}.id = ${id}`;
    },
  },
};

const myWork: BareField = {
  kind: 'connection', cost: 1, type: 'Task',
  rows: {
    from: (self) => `task ${self}`,
    where: (self, _, scope) => all(
      when(scope.argument('filter.kind', 'text[]'), (given) => `${self}.kind = any (${given})`),
      when(idArgument(scope, 'filter.initiativeId', 'Initiative'), (given) => `${self}.initiative_id = ${given}`),
      either(scope.flag('filter.overdue'), `coalesce(${self}.due_on < ${scope.today}, false)`),
    ),
  },
  orders: { DUE_ON: key((self) => `coalesce(${self}.due_on, 'infinity')`, 'date', 'SAME') },
  defaultOrder: { field: 'DUE_ON', direction: 'ASC' },
};

const meetings: BareField = {
  kind: 'connection', cost: 1, type: 'Meeting',
  rows: {
    from: (self) => `meeting ${self}`,
    where: (self, _, scope) => all(
      when(scope.argument('filter.status', 'text[]'), (given) => `${self}.status = any (${given})`),
      when(idArgument(scope, 'filter.unitId', 'Unit'), atOrBelow(`${self}.unit_id`)),
      when(idArgument(scope, 'filter.initiativeId', 'Initiative'), (given) => `exists (select from agenda_item a where a.meeting_id = ${self}.id and a.initiative_id = ${given})`),
      when(scope.argument('filter.from', 'timestamptz'), (given) => `${self}.starts_at >= ${given}`),
      when(scope.argument('filter.until', 'timestamptz'), (given) => `${self}.starts_at < ${given}`),
    ),
  },
  orders: { STARTS_AT: key((self) => `${self}.starts_at`, 'timestamptz', 'SAME') },
  defaultOrder: { field: 'STARTS_AT', direction: 'ASC' },
};

const objections: BareField = {
  kind: 'connection', cost: 1, type: 'ProcessObjection',
  rows: {
    from: (self) => `objection ${self}`,
    where: (self, _, scope) => all(
      when(idArgument(scope, 'filter.initiativeId', 'Initiative'), (given) => `${self}.initiative_id = ${given}`),
      either(scope.flag('filter.answered'), `${self}.answer is not null`),
      when(scope.argument('filter.kind', 'text[]'), (given) => `${self}.kind = any (${given})`),
    ),
  },
  orders: { RAISED_AT: key((self) => `${self}.raised_at`, 'timestamptz', 'OPPOSITE') },
  defaultOrder: { field: 'RAISED_AT', direction: 'DESC' },
};

const people: BareField = {
  kind: 'connection', cost: 1, type: 'Person',
  rows: {
    from: (self) => `person ${self}`,
    where: (self, _, scope) => all(`${self}.active`, either(scope.access.roles.includes('HR_ADMIN') ? scope.flag('filter.mailBounces') : null, `${self}.mail_bounces_since is not null`), when(scope.argument('filter.name', 'text', likePattern), (given) => `${self}.name ilike ${given}`)),
  },
  orders: { NAME: key((self) => `${self}.name`, 'text', 'SAME') },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
};

const person: BareField = {
  kind: 'object', cost: 1, type: 'Person',
  rows: { from: (self) => `person ${self}`, where: (self, _, scope) => `${self}.id = ${idArgument(scope, 'id', 'Person') ?? 'null'}` },
};

/** The roots of every read. */
export const query: ReadModel = {
  type: 'Query', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    node: { kind: 'node', cost: 1 }, nodes: { kind: 'nodes', cost: 1 }, viewer: part('Viewer'),
    organisation: { kind: 'object', cost: 1, type: 'Organisation', rows: { from: (self) => `organisation ${self}`, where: (self, _, { organisation }) => `${self}.id = ${organisation}` } },
    initiative, initiatives, myWork, notices: noticeConnection, meetings, objections, entries: entryConnection({ inside: false, where: () => null }), person, people,
    playbooks: { ...many('Playbook', 'playbook_version', () => 'true'), rows: { from: (self) => `playbook_version ${self}`, orderBy: (self) => `${self}.key, ${self}.version desc` } },
    ruleSets: { ...many('RuleSet', 'rule_set_version', () => 'true'), rows: { from: (self) => `rule_set_version ${self}`, orderBy: (self) => `${self}.valid_from desc, ${self}.key, ${self}.version desc` } },
    meetingSeries: { kind: 'list', cost: 1, type: 'MeetingSeries', size: 10, rows: { from: (self) => `meeting_series ${self}`, orderBy: (self) => `${self}.title, ${self}.id` } },
    tokens: { kind: 'list', cost: 1, type: 'ApiToken', size: 5, rows: { from: (self) => `api_token ${self}`, orderBy: (self) => `${self}.created_at desc, ${self}.id` } },
    units: { kind: 'list', cost: 1, type: 'Unit', size: 50, rows: { from: (self) => `unit ${self}`, orderBy: (self) => `cardinality(${self}.path), ${self}.name, ${self}.id` } },
  }),
};

/** Roots that a token without the scope of reading may ask for. */
export const OPEN_ROOTS: ReadonlySet<string> = new Set(['__typename', 'viewer', 'organisation', 'tokens']);
