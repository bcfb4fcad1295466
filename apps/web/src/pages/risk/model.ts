import type { RiskPageQuery } from '../../generated/pages/risk/query.ts';
import type { Translate } from '../../language/messages.ts';
import type { texts } from './texts.ts';

type InitiativeAnswer = NonNullable<RiskPageQuery['initiative']>;
export type Assessment = InitiativeAnswer['risks'][number];
export type Level = 'low' | 'middle' | 'high';

/** Probability and consequence run from 1 to 5, so that their product runs to 25. */
export const SCALE = [1, 2, 3, 4, 5] as const;
export const levelOf = (score: number): Level => (score >= 15 ? 'high' : score >= 6 ? 'middle' : 'low');

/** What an assessment is about. */
export const subjectOf = ({ proposal, alternative }: Pick<Assessment, 'proposal' | 'alternative'>, t: Translate<typeof texts>): string =>
  [proposal === null ? t('general') : t('whole', { version: proposal.version }), alternative?.title].filter((part) => part !== undefined).join(': ');

/** Newest first. */
export const assessmentsInOrder = (all: readonly Assessment[]): readonly Assessment[] => [...all].sort((one, other) => other.signedAt.localeCompare(one.signedAt));

/** How many risks stand in each field of the matrix, most probable row first. */
export const matrixOf = (risks: Assessment['risks']): readonly (readonly { readonly count: number; readonly level: Level }[])[] =>
  SCALE.toReversed().map((probability) => SCALE.map((consequence) => ({ level: levelOf(probability * consequence), count: risks.filter((risk) => risk.probability === probability && risk.consequence === consequence).length })));

/** What the reader may do with the risks. The server says no to the rest. */
export function risksToAct({ viewer }: Pick<RiskPageQuery, 'viewer'>, { leader, risks, status }: Pick<InitiativeAnswer, 'leader' | 'risks' | 'status'>): { readonly treat: readonly Assessment[]; readonly accept: readonly Assessment[]; readonly state: readonly Assessment[] } {
  if (status !== 'RUNNING') return { treat: [], accept: [], state: [] };
  const runs = viewer.person.id === leader.id || viewer.roles.includes('DECISION_MAKER') || viewer.roles.includes('HR_ADMIN');
  return {
    treat: runs ? risks.filter(({ amu }) => amu === null) : [], accept: runs ? risks.filter(({ residualAccepted }) => residualAccepted === null) : [],
    state: viewer.roles.includes('SAFETY_REP') ? risks.filter(({ safetyRepStatement }) => safetyRepStatement === null) : [],
  };
}
