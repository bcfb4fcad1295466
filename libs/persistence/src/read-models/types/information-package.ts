import { EVERYONE, INVOLVED } from '../audience.ts';
import { column, elements, entry, id, inline, instant, json, many, one, text } from '../fields.ts';
import { wholeInitiativeOf, withInitiative, withWholeInitiative } from '../initiative-visibility.ts';
import { type ReadModel, type Rows, type Scope, type Sql, visibleTo } from '../model.ts';

/** Those whom a change affects see the packages that were delivered to a group they belong to. */
function deliveredOrWhole(row: Sql, scope: Scope): Sql | null {
  const whole = wholeInitiativeOf(row, scope);
  return whole === null ? null : `${whole} or exists (select from package_delivery d join affected_member m on m.group_id = d.to_id
    where d.package_id = ${row}.id and d.to_kind = 'GROUP' and m.person_id = ${scope.me})`;
}

const informationPackage: ReadModel = {
  type: 'InformationPackage', rows: EVERYONE, node: { type: 'InformationPackage', table: 'information_package' }, visible: deliveredOrWhole, whole: withInitiative.whole,
  fields: {
    ...visibleTo(EVERYONE, {
      id: id('InformationPackage'), kind: column('kind'), title: column('title'), part: column('part'), proposal: one('Proposal', 'proposal', (up) => `${up}.proposal_id`),
      documents: elements('PackageDocument', (up) => `${up}.documents`), replaces: one('InformationPackage', 'information_package', (up) => `${up}.replaces_id`),
      registered: inline('Registered', (row) => `${row}.registered`), entry: entry(),
    }),
    ...visibleTo(INVOLVED, { deliveries: many('PackageDelivery', 'package_delivery', (self, up) => `${self}.package_id = ${up}.id`) }),
  },
};

const packageDocument: ReadModel = {
  type: 'PackageDocument', rows: EVERYONE, fields: visibleTo(EVERYONE, { name: text('name'), version: text('version'), sha256: text('sha256'), bytes: json('bytes') }),
};

const receiver = (table: string): Rows => ({ from: (self) => `${table} ${self}`, where: (self, up) => `${self}.id = ${up}.to_id`, inside: true });

const packageDelivery: ReadModel = {
  type: 'PackageDelivery', rows: INVOLVED,
  fields: visibleTo(EVERYONE, {
    receiver: { kind: 'choice', cost: 1, by: (row) => `${row}.to_kind`, options: { PARTY: { type: 'Party', rows: receiver('party') }, GROUP: { type: 'AffectedGroup', rows: receiver('affected_group') } } },
    deliveredAt: instant('delivered_at'), openedAt: instant('opened_at'), openedBy: inline('Actor', (row) => `${row}.opened_by`),
  }),
};

const preparationRequest: ReadModel = {
  type: 'PreparationRequest', rows: INVOLVED, node: { type: 'PreparationRequest', table: 'preparation_request' }, ...withWholeInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('PreparationRequest'), party: one('Party', 'party', (up) => `${up}.party_id`, true), until: column('until'), reason: column('reason'), at: instant('at'),
    answer: inline('RequestAnswer', (row) => `${row}.answer`),
  }),
};

export const informationPackages = [informationPackage, packageDocument, packageDelivery, preparationRequest];
