import { defineSimpleCriterion } from '../define-criterion.ts';
import { met, missing } from '../finding.ts';
import { employerParty, entitledParties } from '../matter.ts';

/** The employer and every entitled union stand as parties, each with someone to speak for it at the right level. */
export const partiesListed = defineSimpleCriterion({
  name: 'parties-listed',
  overridable: true,
  title: { nb: 'Partene er ført opp', nn: 'Partane er førte opp', en: 'The parties are listed' },
  help: {
    nb: 'Arbeidsgiver og hver berettiget fagforening, med tillitsvalgt på det nivået saken avgjøres.',
    nn: 'Arbeidsgivar og kvar fagforeining som har rett til det, med tillitsvald på det nivået saka blir avgjord.',
    en: 'The employer and every entitled union, with a representative at the level where the matter is decided.',
  },
  remedy: {
    mutation: 'partyList',
    text: {
      nb: 'Før opp partene som mangler, og hvem som er tillitsvalgt eller vara for hver av dem.',
      nn: 'Før opp partane som manglar, og kven som er tillitsvald eller vara for kvar av dei.',
      en: 'List the parties that are missing, and the representative or deputy of each.',
    },
  },
  evaluate({ initiative }) {
    const employer = employerParty(initiative);
    const unions = entitledParties(initiative);
    const evidence = [...(employer === null ? [] : [employer]), ...unions].map(({ entryId }) => entryId);
    if (employer === null) return missing({ lacks: 'EMPLOYER' }, { evidence });
    if (unions.length === 0) return missing({ lacks: 'UNIONS' }, { evidence });
    const silent = unions.filter(({ holders, mandates }) => holders.length === 0 && mandates.length === 0);
    return silent.length === 0 ? met(evidence) : missing({ lacks: 'REPRESENTATIVES', parties: silent.map(({ name }) => name) }, { evidence });
  },
});
