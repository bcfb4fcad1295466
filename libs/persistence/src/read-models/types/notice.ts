import { NOTICE_WORDS, OTHER_NOTICE } from '#application';
import { EVERYONE } from '../audience.ts';
import { column, entry, id, instant, localized, one, value } from '../fields.ts';
import { type BareField, type ReadModel, type Scope, type Sql, visibleTo } from '../model.ts';

const words = (row: Sql, scope: Scope, part: 'headline' | 'advice'): Sql => `(coalesce(${scope.constant('notice_words', NOTICE_WORDS)} -> ${row}.topic, ${scope.constant('other_notice', OTHER_NOTICE)}) -> '${part}')`;

/** What a person was told. Nobody sees another's, whatever their role. */
export const notice: ReadModel = {
  type: 'Notice', rows: EVERYONE, node: { type: 'Notice', table: 'notice' },
  visible: (row, { me }) => `${row}.person_id = ${me} and ${row}.shown`,
  fields: visibleTo(EVERYONE, {
    id: id('Notice'), topic: column('topic'), category: column('category'), statutory: column('statutory'),
    headline: localized((row, scope) => words(row, scope, 'headline')), advice: localized((row, scope) => words(row, scope, 'advice')),
    initiative: one('Initiative', 'initiative', (up) => `${up}.initiative_id`), objection: one('ProcessObjection', 'objection', (up) => `${up}.objection_id`),
    entry: entry(), createdAt: instant('created_at'), read: value((row) => `${row}.read_at is not null`),
  }),
};

/** The viewer's notices, newest first. */
export const noticeConnection: BareField = {
  kind: 'connection', cost: 1, type: 'Notice',
  rows: {
    from: (self) => `notice ${self}`,
    where: (self, _, scope) => {
      const read = scope.flag('filter.read');
      return read === null ? null : `${self}.read_at is ${read ? 'not null' : 'null'}`;
    },
  },
  orders: { CREATED_AT: { key: (self) => `${self}.created_at`, type: 'timestamptz', tie: 'OPPOSITE' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
};

/** How many the viewer has not read. */
export const unreadNotices = value((_, { me }) => `(select count(*)::integer from notice n where n.person_id = ${me} and n.read_at is null and n.shown)`, 1);
