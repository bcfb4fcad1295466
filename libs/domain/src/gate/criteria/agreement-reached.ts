import { consultationStanding } from '../../involvement/consultation-standing.ts';
import { exitOpens } from '../../involvement/exits.ts';
import { activityShown } from '../activity-shown.ts';
import { consultationProgress } from '../consultation-progress.ts';
import { defineCriterion } from '../define-criterion.ts';
import { met, missing } from '../finding.ts';
import { newestProposal } from '../matter.ts';

type Parameters = { readonly individualAgreements: string | null };

/**
 * Where law or agreement asks for agreement on what the proposal holds (aml § 10-5 second paragraph, say), every union has signed without dissent at an item
 * called to as AGREE. Dissent, declining or lapse do not open, and nobody may override: drop the content, agree, or show the individual agreements that the
 * law allows, where the playbook names an activity for them.
 */
export const agreementReached = defineCriterion<Parameters>({
  name: 'agreement-reached',
  overridable: false,
  parameters: { type: 'object', additionalProperties: false, properties: { individualAgreements: { type: 'string', minLength: 1, maxLength: 80 } } },
  defaults: { individualAgreements: null },
  title: { nb: 'Det er avtale om det som krever avtale', nn: 'Det er avtale om det som krev avtale', en: 'What needs agreement is agreed' },
  help: {
    nb: 'Noe i forslaget kan bare gjennomføres med avtale. Uenighet eller uteblivelse er ikke nok, og ingen kan overstyre.',
    nn: 'Noko i forslaget kan berre gjennomførast med avtale. Usemje eller fråvær er ikkje nok, og ingen kan overstyre.',
    en: 'Something in the proposal can only be done by agreement. Dissent or absence do not suffice, and nobody may override.',
  },
  remedy: {
    mutation: 'recordSign',
    text: {
      nb: 'Bli enige og signer protokollen, ta innholdet ut av forslaget, eller dokumenter de individuelle avtalene loven åpner for.',
      nn: 'Bli samde og signer protokollen, ta innhaldet ut av forslaget, eller dokumenter dei individuelle avtalane lova opnar for.',
      en: 'Agree and sign the record, take the content out of the proposal (proposalPut), or document the individual agreements that the law allows.',
    },
  },
  evaluate(dossier, { individualAgreements }, context) {
    const content = newestProposal(dossier.initiative, context.visit.part)?.requiresAgreement ?? [];
    if (content.length === 0) return met([]);
    const standing = consultationStanding(dossier, { part: context.visit.part, demanded: 'AGREE' }, context);
    const exits = standing.flatMap((one) => (one.state === 'EXIT' ? [{ party: one.party.name, ...one.exit }] : []));
    const evidence = exits.flatMap((exit) => exit.evidence);
    const against = exits.filter(({ exit }) => !exitOpens(exit, 'AGREE')).map(({ party }) => party);
    if (standing.length > 0 && exits.length === standing.length && against.length === 0) return met(evidence);
    const shown = individualAgreements === null ? null : activityShown({ activity: individualAgreements }, dossier, context);
    if (shown !== null && shown.state !== 'MISSING') return shown;
    if (standing.length === 0 || against.length > 0) return missing({ content, notAgreed: against }, { evidence });
    const progress = consultationProgress(standing);
    return { ...progress, missing: { ...progress.missing, content } };
  },
});
