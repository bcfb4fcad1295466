import { boardRefusals } from '../board/refusals.ts';
import { councilRefusals } from '../council/refusals.ts';
import { coverageRefusals } from '../coverage-matrix/refusals.ts';
import { findingRefusals } from '../finding/refusals.ts';
import { hearingRefusals } from '../hearing/refusals.ts';
import { impactRefusals } from '../impact/refusals.ts';

/** Refusals of hearings, impact, councils, boards, findings and coverage. */
export const deliberationRefusals = { ...boardRefusals, ...councilRefusals, ...coverageRefusals, ...findingRefusals, ...hearingRefusals, ...impactRefusals } as const;
