import type { Id } from '../../kernel/identity.ts';

/** People who are usually lost when one counts who took part: those who work nights, part-time, and those who are away. */
export const STRATA = ['NIGHT', 'PART_TIME', 'ON_LEAVE'] as const;
export type Stratum = (typeof STRATA)[number];

/** The members of a group who belong to one of them, as the register had it when the group was counted. */
export interface GroupStratum { readonly stratum: Stratum; readonly memberIds: readonly Id[] }

/** One employment, in the organisation's own words. */
export interface EmploymentWords { readonly contract: string | null; readonly shift: string | null; readonly onLeave: boolean }

/** Registers write shift and contract freely; these are the words for night and part-time in bokmål, nynorsk and English, and percentages below a hundred. */
const NIGHT = /natt|night/i;
const PART_TIME = /deltid|part[ -]?time|(?:^|\D)\d{1,2}(?:[.,]\d+)? ?%/i;

/** Which of the strata an employment belongs to. */
export const strataOf = ({ contract, shift, onLeave }: EmploymentWords): readonly Stratum[] => STRATA.filter((stratum) =>
  (stratum === 'NIGHT' ? NIGHT.test(shift ?? '') : stratum === 'PART_TIME' ? PART_TIME.test(contract ?? '') : onLeave));

/** Members by stratum, of those who fit one; a person with two employments belongs where either does. */
export const groupStrata = (people: readonly (EmploymentWords & { readonly personId: Id })[]): { stratum: Stratum; memberIds: Id[] }[] => STRATA
  .map((stratum) => ({ stratum, memberIds: [...new Set(people.filter((person) => strataOf(person).includes(stratum)).map(({ personId }) => personId))] }))
  .filter(({ memberIds }) => memberIds.length > 0);
