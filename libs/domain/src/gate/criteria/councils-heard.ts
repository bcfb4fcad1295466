import type { Council, CouncilView } from '../../involvement/council/state.ts';
import { COUNCILS } from '../../involvement/council/state.ts';
import type { Initiative } from '../../initiative/state.ts';
import { activityShown } from '../activity-shown.ts';
import type { Dossier, Finding, GateContext } from '../criterion.ts';
import { defineCriterion } from '../define-criterion.ts';
import { earliest, met, missing, waiting } from '../finding.ts';
import { countingProposals } from '../matter.ts';
import { confirmers, standsOnRecord } from '../on-record.ts';

type Parameters = { readonly activity: string; readonly perPart: boolean };

/** The statutory councils of the elderly, of persons with disabilities and of youth have been heard in what concerns them (kommuneloven § 5-12). */
export const councilsHeard = defineCriterion<Parameters>({
  name: 'councils-heard',
  overridable: true,
  parameters: { type: 'object', additionalProperties: false, required: ['activity'], properties: { activity: { type: 'string', minLength: 1, maxLength: 80 }, perPart: { type: 'boolean' } } },
  defaults: { activity: '', perPart: false },
  title: { nb: 'Rådene er hørt', nn: 'Råda er høyrde', en: 'The statutory councils are heard' },
  help: {
    nb: 'Eldrerådet, rådet for personer med funksjonsnedsettelse og ungdomsrådet uttaler seg i saker som gjelder dem.',
    nn: 'Eldrerådet, rådet for personar med funksjonsnedsetjing og ungdomsrådet uttaler seg i saker som gjeld dei.',
    en: 'The councils of the elderly, of persons with disabilities and of youth give their view in matters that concern them.',
  },
  remedy: {
    mutation: 'councilRecord',
    text: {
      nb: 'Før inn hva hvert råd sa, at det ikke uttalte seg etter høring, eller hvorfor saken ikke gjelder det. Eller dokumenter uttalelsene.',
      nn: 'Før inn kva kvart råd sa, at det ikkje uttalte seg etter høyring, eller kvifor saka ikkje gjeld det. Eller dokumenter fråsegnene.',
      en: 'Record what each council said, that it gave no view after a hearing, or why the matter does not concern it. Or document the statements (activityDocument).',
    },
  },
  evaluate(dossier, { activity, perPart }, context) {
    const recorded = onRecord(dossier, perPart, context);
    if (recorded.state === 'MET') return recorded;
    const shown = activityShown({ activity, perPart }, dossier, context);
    return shown.state === 'MET' || recorded.evidence.length === 0 ? shown : recorded;
  },
});

/** The newest word of a council that counts: on no version in particular, or on one that no substantial change has put aside. */
function newestView(initiative: Initiative, council: Council, part: string | null): CouncilView | null {
  const counting = (one: CouncilView): boolean => one.proposalId === null || countingProposals(initiative, one.part).some(({ id }) => id === one.proposalId);
  return initiative.councilViews.findLast((one) => one.council === council && (part === null || one.part === part) && counting(one)) ?? null;
}

/** Every council has been answered for, and at least one is concerned: the initiative says that they are. */
function onRecord({ initiative }: Dossier, perPart: boolean, { visit, force }: GateContext): Finding {
  const views = COUNCILS.map((council) => ({ council, view: newestView(initiative, council, perPart ? visit.part : null) }));
  const found = views.flatMap(({ view }) => (view === null ? [] : [view]));
  const evidence = found.map(({ entryId }) => entryId);
  const unheard = views.filter(({ view }) => view === null).map(({ council }) => council);
  if (unheard.length > 0) return missing({ councils: unheard }, { evidence });
  if (found.every(({ outcome }) => outcome === 'NOT_CONCERNED')) return missing({ lacks: 'COUNCIL_CONCERNED' }, { evidence });
  const late = found.filter(({ registered }) => !standsOnRecord(registered, force));
  return late.length === 0 ? met(evidence)
    : waiting(confirmers(initiative, late[0]!.registered), earliest(late.map(({ registered }) => registered.recordedAt)), { unconfirmed: late.map(({ id }) => id) }, { evidence });
}
