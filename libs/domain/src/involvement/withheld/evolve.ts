import { changeOne } from '../../kernel/change-one.ts';
import type { RecordedFact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';

type Recorded<T extends RecordedFact['type']> = Extract<RecordedFact, { type: T }>;

export const informationWithheld = (initiative: Initiative, { payload: { withheldId, ...words }, at, by, entryId }: Recorded<'information.withheld'>): Initiative =>
  ({ ...initiative, withheld: [...initiative.withheld, { id: withheldId, ...words, by, at, opened: null, entryId }] });

export const informationOpened = (initiative: Initiative, { payload: { withheldId, reason }, at }: Recorded<'information.opened'>): Initiative =>
  ({ ...initiative, withheld: changeOne(initiative.withheld, ({ id }) => id === withheldId, (item) => ({ ...item, opened: { at, reason } })) });
