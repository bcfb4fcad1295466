import { EVERYONE, INVOLVED } from '../audience.ts';
import { column, entry, id, inline, instant, json, jsonRows, many, one, text, value } from '../fields.ts';
import { globalIdSql } from '../global-id.ts';
import { wholeInitiativeOf, withInitiative, withWholeInitiative } from '../initiative-visibility.ts';
import { type BareField, type ReadModel, type Rows, type Scope, type Sql, visibleTo } from '../model.ts';
import { ownedFile, ownedUrl, whileKept } from './file-url.ts';

/** Those whom a change affects see the packages that were delivered to a group they belong to. */
function deliveredOrWhole(row: Sql, scope: Scope): Sql | null {
  const whole = wholeInitiativeOf(row, scope);
  return whole === null ? null : `${whole} or exists (select from package_delivery d join affected_member m on m.group_id = d.to_id
    where d.package_id = ${row}.id and d.to_kind = 'GROUP' and m.person_id = ${scope.me})`;
}

/** The documents, each with the package that it is fetched through. */
const documents: BareField = {
  kind: 'list', cost: 0, type: 'PackageDocument', size: 5,
  rows: { ...jsonRows((up) => `${up}.documents`), row: (self) => `${self}.v`, from: (self, up) => `lateral (select ${ownedFile('d.v', whileKept(up, globalIdSql('InformationPackage', `${up}.id`)))} as v, d.n
    from jsonb_array_elements(${up}.documents) with ordinality d(v, n)) ${self}` },
};

const informationPackage: ReadModel = {
  type: 'InformationPackage', rows: EVERYONE, node: { type: 'InformationPackage', table: 'information_package' }, visible: deliveredOrWhole, whole: withInitiative.whole,
  fields: {
    ...visibleTo(EVERYONE, {
      id: id('InformationPackage'), initiative: one('Initiative', 'initiative', (up) => `${up}.initiative_id`), kind: column('kind'), title: column('title'), part: column('part'), proposal: one('Proposal', 'proposal', (up) => `${up}.proposal_id`),
      documents, replaces: one('InformationPackage', 'information_package', (up) => `${up}.replaces_id`),
      registered: inline('Registered', (row) => `${row}.registered`), entry: entry(),
    }),
    ...visibleTo(INVOLVED, { deliveries: many('PackageDelivery', 'package_delivery', (self, up) => `${self}.package_id = ${up}.id`) }),
  },
};

const packageDocument: ReadModel = {
  type: 'PackageDocument', rows: EVERYONE, fields: visibleTo(EVERYONE, { name: text('name'), version: text('version'), sha256: text('sha256'), bytes: json('bytes'), url: ownedUrl() }),
};

/** Those who run the process hold the document in any case: they have kept it back. */
const openTo = (row: Sql, { me, viewer }: Scope): Sql => `(${row}.opened is not null or 'HR_ADMIN' = any (${viewer('roles')}) or exists (
  select from initiative i where i.id = ${row}.initiative_id and ${me} in (i.leader_person_id, i.superior_person_id)))`;

const withheldItem: ReadModel = {
  type: 'WithheldItem', rows: EVERYONE, node: { type: 'WithheldItem', table: 'withheld_item' }, ...withInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('WithheldItem'), initiative: one('Initiative', 'initiative', (up) => `${up}.initiative_id`), package: one('InformationPackage', 'information_package', (up) => `${up}.package_id`), part: column('part'), scope: column('scope'), ground: column('ground'),
    reason: column('reason'), endsOn: column('ends_on'),
    document: inline('PackageDocument', (row, scope) => ownedFile(`${row}.document`, `case when ${openTo(row, scope)} then ${whileKept(row, globalIdSql('WithheldItem', `${row}.id`))} end`)),
    by: inline('Actor', (row) => `${row}.by_actor`), at: instant('at'), openedAt: value((row) => `(${row}.opened ->> 'at')`), openedBecause: value((row) => `(${row}.opened ->> 'reason')`), entry: entry(),
  }),
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

export const informationPackages = [informationPackage, packageDocument, withheldItem, packageDelivery, preparationRequest];
