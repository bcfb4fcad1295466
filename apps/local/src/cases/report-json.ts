import { type CaseReport, wordsOfRefusal } from '#application';
import { type Language, STAGE_TITLES } from '#domain';

/** The report for programs: every text in one language, findings as SHOWN, NOT_SHOWN and ORDER_UNKNOWN. */
export const jsonOf = (report: CaseReport, language: Language): unknown => ({
  ...report,
  title: report.title[language] ?? report.title.nb ?? report.key,
  initiatives: report.initiatives.map(({ ruleSet, ...initiative }) => ({ ...initiative, ruleSet: { ...ruleSet, title: ruleSet.title[language] } })),
  gates: report.gates.map(({ partTitle, criteria, ...gate }) => ({
    ...gate, stageTitle: STAGE_TITLES[gate.stage][language], partTitle: partTitle?.[language] ?? null,
    criteria: criteria.map(({ title, basis, ...criterion }) => ({ ...criterion, title: title[language], basis: basis.map((one) => ({ ...one, title: one.title[language] })) })),
  })),
  refused: report.refused.map(({ refusals, ...step }) => ({ ...step, refusals: refusals.map((refusal) => ({ ...refusal, message: wordsOfRefusal(refusal, language) })) })),
});
