import { EVERYONE, INVOLVED } from '../audience.ts';
import { column, id, inline, instant, one } from '../fields.ts';
import { wholeInitiativeOf } from '../initiative-visibility.ts';
import { type ReadModel, visibleTo } from '../model.ts';

/** Seen by whoever sees the entry. */
export const erasure: ReadModel = {
  type: 'Erasure', rows: INVOLVED, node: { type: 'Erasure', table: 'erasure' },
  visible: (row, scope, inside) => {
    const whole = wholeInitiativeOf('e', scope);
    return inside || whole === null ? null : `exists (select from entry e where e.id = ${row}.entry_id and ${whole})`;
  },
  fields: visibleTo(EVERYONE, {
    id: id('Erasure'), entry: one('Entry', 'entry', (up) => `${up}.entry_id`), ground: column('ground'), authority: column('authority'),
    askedBy: inline('Actor', (row) => `${row}.asked_by_actor`), askedAt: instant('asked_at'), confirmedBy: inline('Actor', (row) => `${row}.confirmed_by_actor`), confirmedAt: instant('confirmed_at'),
    erasedEntry: one('Entry', 'entry', (up) => `${up}.erased_entry_id`),
  }),
};
