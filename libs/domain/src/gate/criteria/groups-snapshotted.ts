import { defineSimpleCriterion } from '../define-criterion.ts';
import { met, missing } from '../finding.ts';

/** Who is affected is written down as it was, so that nobody can be left out unseen later. */
export const groupsSnapshotted = defineSimpleCriterion({
  name: 'groups-snapshotted',
  overridable: true,
  title: { nb: 'Berørte grupper er registrert', nn: 'Berørte grupper er registrerte', en: 'Affected groups are registered' },
  help: {
    nb: 'Et øyeblikksbilde av hvem endringen berører: enhet, yrke, stilling og vakt.',
    nn: 'Eit augneblinksbilete av kven endringa vedkjem: eining, yrke, stilling og vakt.',
    en: 'A snapshot of those whom the change touches: unit, profession, contract and shift.',
  },
  remedy: {
    mutation: 'groupsSnapshot',
    text: { nb: 'Registrer minst én berørt gruppe.', nn: 'Registrer minst éi berørt gruppe.', en: 'Register at least one affected group.' },
  },
  evaluate: ({ initiative: { groups } }) => (groups.length > 0 ? met(groups.map(({ entryId }) => entryId)) : missing({ lacks: 'GROUPS' })),
});
