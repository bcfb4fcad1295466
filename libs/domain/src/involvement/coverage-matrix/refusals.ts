import type { RefusalEntry } from '../../kernel/refusal-entry.ts';

export const coverageRefusals = {
  COVERAGE_OF_NOBODY: { kind: 'INVALID', text: {
    nb: 'Velg minst én berørt gruppe som ble nådd på en annen måte.',
    nn: 'Vel minst éi råka gruppe som vart nådd på ein annan måte.',
    en: 'Choose at least one affected group that was reached in another way.' } },
} as const satisfies Record<string, RefusalEntry>;
