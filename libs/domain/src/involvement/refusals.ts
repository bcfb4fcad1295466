import { deliberationRefusals } from './deliberation/refusals.ts';
import { meetingRefusals } from './meeting/refusals.ts';
import { objectionRefusals } from './objection/refusals.ts';
import { packageRefusals } from './package/refusals.ts';
import { recordRefusals } from './record/refusals.ts';
import { riskRefusals } from './risk/refusals.ts';
import { seriesRefusals } from './series/refusals.ts';
import { speakingRefusals } from './speaking-refusals.ts';
import { statementRefusals } from './statement/refusals.ts';
import { withheldRefusals } from './withheld/refusals.ts';

/** Refusals of involvement, merged into the catalogue of `kernel/refusals.ts`. */
export const involvementRefusals = { ...deliberationRefusals, ...meetingRefusals, ...objectionRefusals, ...packageRefusals, ...recordRefusals, ...riskRefusals, ...seriesRefusals, ...speakingRefusals, ...statementRefusals, ...withheldRefusals } as const;
