import type { Id } from '../../kernel/identity.ts';

/** De Bono's six hats: facts, feelings, caution, benefits, ideas, and control of the thinking itself. */
export const HATS = ['WHITE', 'RED', 'BLACK', 'YELLOW', 'GREEN', 'BLUE'] as const;
export type Hat = (typeof HATS)[number];

/** Three people, or as near as the number lets, with one hat. */
export interface HatGroup {
  readonly id: Id;
  /** 1, 2, 3 …: what the printed sheet says. */
  readonly number: number;
  readonly hat: Hat;
  readonly memberIds: readonly Id[];
}
