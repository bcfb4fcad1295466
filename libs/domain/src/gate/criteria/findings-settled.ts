import type { FindingKind } from '../../involvement/finding/state.ts';
import { FINDING_KINDS } from '../../involvement/finding/state.ts';
import { osloInstant } from '../../kernel/working-days.ts';
import { defineCriterion } from '../define-criterion.ts';
import { earliest, met, waiting } from '../finding.ts';
import { theLeader } from '../on-record.ts';

type Parameters = { readonly kinds: readonly FindingKind[] };

/**
 * What hat sessions and boards brought out has been answered: white keywords as questions, black ones in a risk assessment, green ones in the proposal, and
 * what must not break in how it is kept; or set aside, with the reason. Where there was no session nothing is owed.
 */
export const findingsSettled = defineCriterion<Parameters>({
  name: 'findings-settled',
  overridable: true,
  parameters: { type: 'object', additionalProperties: false, properties: { kinds: { type: 'array', minItems: 1, maxItems: FINDING_KINDS.length, uniqueItems: true, items: { type: 'string', enum: [...FINDING_KINDS] } } } },
  defaults: { kinds: FINDING_KINDS },
  title: { nb: 'Det som kom fram i tenkehatter og tavler, er fulgt opp', nn: 'Det som kom fram i tenkjehattar og tavler, er følgt opp', en: 'What hat sessions and boards brought out is followed up' },
  help: {
    nb: 'Spørsmål er besvart, farer er tatt inn i risikovurderingen, ideer i forslaget, og det som ikke må ødelegges, er tatt vare på. Eller lagt til side, med grunn.',
    nn: 'Spørsmål er svara på, farar er tekne inn i risikovurderinga, idear i forslaget, og det som ikkje må øydeleggjast, er teke vare på. Eller lagt til side, med grunn.',
    en: 'Questions are answered, dangers taken into the risk assessment, ideas into the proposal, and what must not break is looked after. Or set aside, with the reason.',
  },
  remedy: {
    mutation: 'findingSettle',
    text: {
      nb: 'Besvar spørsmålene, og si hva som er gjort med det andre, eller hvorfor det er lagt til side.',
      nn: 'Svar på spørsmåla, og sei kva som er gjort med det andre, eller kvifor det er lagt til side.',
      en: 'Answer the questions, and say what was done with the rest, or why it was set aside.',
    },
  },
  evaluate({ initiative }, { kinds }, { visit: { part } }) {
    const owed = initiative.findings.filter((finding) => kinds.includes(finding.kind) && (part === null || finding.part === null || finding.part === part));
    const evidence = owed.flatMap(({ entryId, settled }) => [entryId, ...(settled === null ? [] : [settled.entryId])]);
    const open = owed.filter(({ settled }) => settled === null);
    return open.length === 0 ? met(evidence)
      : waiting([theLeader(initiative)], earliest(open.map(({ foundOn }) => osloInstant(foundOn))), { findings: open.map(({ id }) => id), texts: open.slice(0, 20).map(({ text }) => text) }, { evidence });
  },
});
