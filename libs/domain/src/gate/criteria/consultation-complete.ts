import { consultationStanding } from '../../involvement/consultation-standing.ts';
import { consultationProgress } from '../consultation-progress.ts';
import { defineSimpleCriterion } from '../define-criterion.ts';
import { met, missing } from '../finding.ts';

/**
 * The consultation lock: every entitled union has one of the five exits for the proposal that stands. Consultation is not consent: any exit opens, and none
 * may be skipped in silence (aml § 8-2; HA del B § 3-1; engine.md section 4).
 */
export const consultationComplete = defineSimpleCriterion({
  name: 'consultation-complete',
  overridable: true,
  title: { nb: 'Drøftingen er fullført', nn: 'Drøftinga er fullført', en: 'Consultation is complete' },
  help: {
    nb: 'Hver fagforening har signert, signert med protokolltilførsel, avslått med grunn, uteblitt etter to innkallinger eller latt utkastet ligge. Drøfting er ikke samtykke, men kan ikke hoppes over.',
    nn: 'Kvar fagforeining har signert, signert med protokolltilførsel, avslått med grunn, ikkje møtt etter to innkallingar eller late utkastet liggje. Drøfting er ikkje samtykke, men ein kan ikkje hoppe over henne.',
    en: 'Every union has signed, signed with dissent, declined with a reason, stayed away after two summonses or let the draft lie. Consultation is not consent, but it cannot be skipped.',
  },
  remedy: {
    mutation: 'recordSign',
    text: {
      nb: 'Kall inn, hold møtet, og få protokollen signert. Fagforeningen setter selv sin utgang; systemet setter de to siste når tiden er ute.',
      nn: 'Kall inn, hald møtet, og få protokollen signert. Fagforeininga set sjølv utgangen sin; systemet set dei to siste når tida er ute.',
      en: 'Summon, hold the meeting and have the record signed. Each union sets its own exit; the system sets the last two when time is out.',
    },
  },
  evaluate(dossier, context) {
    const standing = consultationStanding(dossier, { part: context.visit.part }, context);
    if (standing.length === 0) return missing({ lacks: 'PARTIES', mutation: 'partyList' });
    const exits = standing.flatMap((one) => (one.state === 'EXIT' ? [one.exit] : []));
    return exits.length === standing.length ? met(exits.flatMap(({ evidence }) => evidence)) : consultationProgress(standing);
  },
});
