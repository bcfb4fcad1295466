import { currentRisks } from '../current-risks.ts';
import { defineSimpleCriterion } from '../define-criterion.ts';
import { earliest, met, missing, waiting } from '../finding.ts';
import { confirmers, standsOnRecord } from '../on-record.ts';

/** The working environment committee has treated the risk of the whole and of each alternative before the decision (aml § 7-2). */
export const amuTreated = defineSimpleCriterion({
  name: 'amu-treated',
  overridable: true,
  title: { nb: 'Arbeidsmiljøutvalget har behandlet risikoen', nn: 'Arbeidsmiljøutvalet har behandla risikoen', en: 'The working environment committee has treated the risk' },
  help: {
    nb: 'AMU skal se til at endringen er risikovurdert som helhet, og at hvert forslag er det, før det besluttes.',
    nn: 'AMU skal sjå til at endringa er risikovurdert som heilskap, og at kvart forslag er det, før det blir avgjort.',
    en: 'The committee sees to it that the change as a whole and each proposal are assessed before anything is decided.',
  },
  remedy: {
    mutation: 'riskTreatInAmu',
    text: { nb: 'Legg risikovurderingene fram for AMU, og registrer konklusjonen.', nn: 'Legg risikovurderingane fram for AMU, og registrer konklusjonen.', en: 'Lay the risk assessments before the committee and register its conclusion.' },
  },
  evaluate({ initiative }, { force, visit: { part } }) {
    const risks = currentRisks(initiative, part);
    const evidence = risks.map(({ entryId }) => entryId);
    if (!risks.some(({ alternativeId }) => alternativeId === null)) return missing({ lacks: 'RISK_ASSESSMENT' }, { evidence });
    const untreated = risks.filter(({ amu }) => amu === null);
    if (untreated.length > 0) return waiting([{ kind: 'OFFICE', id: null, name: 'AMU_MEMBER' }], earliest(untreated.map(({ signedAt }) => signedAt)), { risks: untreated.map(({ id }) => id) }, { evidence });
    const late = risks.flatMap(({ id, amu }) => (amu === null || standsOnRecord(amu.registered, force) ? [] : [{ id, registered: amu.registered }]));
    return late.length === 0 ? met(evidence)
      : waiting(confirmers(initiative, late[0]!.registered), earliest(late.map(({ registered }) => registered.recordedAt)), { unconfirmed: late.map(({ id }) => id) }, { evidence });
  },
});
