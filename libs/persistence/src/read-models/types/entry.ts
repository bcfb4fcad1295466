import { EVERYONE, INVOLVED } from '../audience.ts';
import { column, id, instant, one, value } from '../fields.ts';
import { wholeInitiativeOf } from '../initiative-visibility.ts';
import { type BareField, type ReadModel, type Scope, type Sql, visibleTo } from '../model.ts';

/** A log as a connection, newest first unless asked otherwise. */
export const entryConnection = ({ where, inside }: { where: (self: Sql, up: Sql) => Sql | null; inside: boolean }): BareField => ({
  kind: 'connection', cost: 1, type: 'Entry',
  rows: {
    from: (self) => `entry ${self}`, inside,
    where: (self, up, scope) => {
      const conditions = [where(self, up), ...filters(self, scope)].filter((condition): condition is Sql => condition !== null);
      return conditions.length === 0 ? null : conditions.join(' and ');
    },
  },
  // Recording order is unique by itself.
  orders: { RECORDED: { key: (self) => `${self}.seq`, type: 'bigint', tie: null } },
  defaultOrder: { field: 'RECORDED', direction: 'DESC' },
});

function filters(self: Sql, scope: Scope): Sql[] {
  const type = scope.argument('filter.type', 'text[]');
  const from = scope.argument('filter.from', 'timestamptz');
  const until = scope.argument('filter.until', 'timestamptz');
  const side = scope.argument('filter.side', 'text');
  return [
    ...(type === null ? [] : [`${self}.type = any (${type})`]), ...(from === null ? [] : [`${self}.recorded_at >= ${from}`]),
    ...(until === null ? [] : [`${self}.recorded_at < ${until}`]), ...(side === null ? [] : [`${self}.actor_side = ${side}`]),
  ];
}

export const entryModel: ReadModel = {
  type: 'Entry', rows: INVOLVED, node: { type: 'Entry', table: 'entry' },
  // What concerns no initiative is for those who see the whole organisation.
  visible: (row, scope, inside) => (inside ? null : wholeInitiativeOf(row, scope)),
  fields: visibleTo(EVERYONE, {
    id: id('Entry'), type: column('type'), initiative: one('Initiative', 'initiative', (up) => `${up}.initiative_id`), actorRole: column('actor_role'), actorSide: column('actor_side'),
    by: {
      kind: 'object', cost: 1, type: 'Actor',
      rows: { from: (self) => `entry_payload ${self}`, where: (self, up) => `${self}.entry_id = ${up}.id`, row: (self) => `(${self}.payload -> 'by')`, inside: true },
    },
    recordedAt: instant('recorded_at'), occurredOn: column('occurred_on'),
    payload: value((row) => `(select p.payload -> 'fact' from entry_payload p where p.entry_id = ${row}.id)`, 1),
    erased: value((row) => `not exists (select from entry_payload p where p.entry_id = ${row}.id)`, 1), commitment: value((row) => `encode(${row}.commitment, 'hex')`),
    erasure: { kind: 'object', cost: 1, type: 'Erasure', rows: { from: (self) => `erasure ${self}`, where: (self, up) => `${self}.entry_id = ${up}.id`, inside: true } },
    leafIndex: column('leaf_index'), number: column('number'), replay: column('replay'),
  }),
};
