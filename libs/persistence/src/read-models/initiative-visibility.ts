import type { Scope, Sql } from './model.ts';

/**
 * Whether the viewer sees an initiative whole: leads it or is its superior, holds an office at its level or above, acts for a party, or holds
 * an office of a union that is or was one. The cheap questions come first. Not to be asked for those who see the whole organisation.
 */
export function seesWhole(initiative: Sql, scope: Scope): Sql {
  const { access, me } = scope;
  return [
    `${initiative}.leader_person_id = ${me}`,
    `${initiative}.superior_person_id = ${me}`,
    ...(access.hasLevels ? [`${initiative}.unit_id = any (${scope.levels}::uuid[])`] : []),
    `exists (select from initiative_person q where q.initiative_id = ${initiative}.id and q.person_id = ${me} and q.capacity = 'PARTY' and ${isPartyWithoutOffice('q', me)})`,
    ...(access.hasUnions ? [`exists (select from party q where q.initiative_id = ${initiative}.id and q.union_key = any (${scope.unions}))`] : []),
  ].join(' or ');
}

/**
 * Whether someone stands in a party by more than a union's office, which ends with its term: by its mandate, or since the party is of no union. Holders of
 * a union's office are known by the offices that they hold today.
 */
const isPartyWithoutOffice = (person: Sql, me: Sql): Sql => `exists (select from party p where p.organisation_id = ${person}.organisation_id and p.initiative_id = ${person}.initiative_id
  and ((p.union_key is null and p.side = 'EMPLOYEES') or p.mandates @> jsonb_build_array(jsonb_build_object('personId', ${me}::text))))`;

/** Whether the viewer sees an initiative at all: whole, or because it affects them; null when every one is seen. */
export const seesInitiative = (initiative: Sql, scope: Scope): Sql | null => (scope.access.wide
  ? null
  : `${seesWhole(initiative, scope)} or exists (select from initiative_person q where q.initiative_id = ${initiative}.id and q.person_id = ${scope.me} and q.capacity = 'AFFECTED')`);

// `offset 0` keeps each question at its row: pulled up into a join, it would be asked of every initiative there is before a page of twenty rows is cut.

/** For what belongs to an initiative and is shown to those whom it affects too. */
export const withInitiative = {
  visible: (row: Sql, scope: Scope, inside: boolean): Sql | null =>
    (inside || scope.access.wide ? null : `exists (select from initiative i where i.id = ${row}.initiative_id and (${seesInitiative('i', scope) ?? 'true'}) offset 0)`),
  whole: (row: Sql, scope: Scope): Sql => wholeInitiativeOf(row, scope) ?? 'true',
};

/** For what belongs to an initiative and is shown only to those who see it whole. The parent's field has asked already when it lies inside. */
export const withWholeInitiative = {
  visible: (row: Sql, scope: Scope, inside: boolean): Sql | null => (inside ? null : wholeInitiativeOf(row, scope)),
};

/** Whether the viewer sees the row's initiative whole; null when they see everything. */
export const wholeInitiativeOf = (row: Sql, scope: Scope): Sql | null =>
  (scope.access.wide ? null : `exists (select from initiative i where i.id = ${row}.initiative_id and (${seesWhole('i', scope)}) offset 0)`);
