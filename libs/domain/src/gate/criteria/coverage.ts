import type { CoverageRow } from '../../involvement/coverage-matrix/coverage.ts';
import { coverageEvidence, coverageOf } from '../../involvement/coverage-matrix/coverage.ts';
import { activityShown } from '../activity-shown.ts';
import type { Finding } from '../criterion.ts';
import { defineCriterion } from '../define-criterion.ts';
import { met, missing } from '../finding.ts';

type Parameters = { readonly sharePercent: number; readonly activity: string; readonly perPart: boolean };

/** Those who are away are to be told; they are not to be made to take part. */
const told = ({ stratum, people, channels }: CoverageRow): boolean => stratum === 'ON_LEAVE' && channels.some(({ channel, reached }) => channel === 'INFORMATION' && reached >= people);

const falls = (row: CoverageRow, sharePercent: number): boolean => !row.alternative && !told(row) && row.reached * 100 < sharePercent * row.people;

/**
 * A good share of each affected group took part, and of those in it who work nights or part-time, or another way of reaching them is on record. Advice by
 * nature: nobody must answer, so a share is never a condition. Measured from what really happened; a signed attachment may still show it.
 */
export const coverage = defineCriterion<Parameters>({
  name: 'coverage',
  overridable: true,
  parameters: {
    type: 'object', additionalProperties: false, required: ['activity'],
    properties: { sharePercent: { type: 'integer', minimum: 1, maximum: 100 }, activity: { type: 'string', minLength: 1, maxLength: 80 }, perPart: { type: 'boolean' } },
  },
  defaults: { sharePercent: 60, activity: '', perPart: false },
  title: { nb: 'Alle berørte grupper er nådd', nn: 'Alle berørte grupper er nådde', en: 'Every affected group is reached' },
  help: {
    nb: 'En god andel av hver gruppe har deltatt gjennom møter, høring, innspill, tenkehatter eller tavler. Natt og deltid blir ofte glemt, og de som er borte, skal i det minste ha fått vite.',
    nn: 'Ein god del av kvar gruppe har delteke gjennom møte, høyring, innspel, tenkjehattar eller tavler. Natt og deltid blir ofte gløymde, og dei som er borte, skal i det minste ha fått vite.',
    en: 'A good share of each group has taken part through meetings, hearings, statements, hat sessions or boards. Night and part-time staff are often forgotten, and those who are away must at least be told.',
  },
  remedy: {
    mutation: 'coverageLogAlternative',
    text: {
      nb: 'Nå dem som mangler, eller før inn hva som er gjort i stedet for å nå dem.',
      nn: 'Nå dei som manglar, eller før inn kva som er gjort i staden for å nå dei.',
      en: 'Reach those who are missing, or record what was done instead to reach them.',
    },
  },
  evaluate(dossier, { activity, perPart, sharePercent }, context): Finding {
    const rows = coverageOf(dossier);
    const short = rows.filter((row) => falls(row, sharePercent));
    const evidence = coverageEvidence(dossier);
    if (rows.length > 0 && short.length === 0) return met(evidence);
    const shown = activity === '' ? null : activityShown({ activity, perPart }, dossier, context);
    if (shown?.state === 'MET') return shown;
    const label = ({ groupId }: CoverageRow): string => dossier.initiative.groups.find(({ id }) => id === groupId)?.label ?? '';
    const lacking = { sharePercent, groups: [...new Set(short.map(label))], short: short.map((row) => ({ group: label(row), stratum: row.stratum, people: row.people, reached: row.reached })) };
    return shown === null || shown.state === 'MISSING' ? missing({ ...shown?.missing, ...lacking }, { evidence, documentedByHand: shown?.documentedByHand ?? false }) : { ...shown, missing: { ...shown.missing, ...lacking } };
  },
});
