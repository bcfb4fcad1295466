import type { ReadPort, Selection, Viewer } from '#application';
import type { Id } from '#domain';
import type { GlobalType } from '#persistence';

const TYPE = { INITIATIVE: 'Initiative', MEETING: 'Meeting', OBJECTION: 'ProcessObjection', BOARD: 'Board' } as const satisfies Record<string, GlobalType>;
const ITS_ID: readonly Selection[] = [{ name: 'id', responseKey: 'id', type: 'ID', arguments: {}, onTypes: null, selections: [] }];

/** Whether a viewer may see an object, by asking for it as they would: one rule for reads and commands. */
export const visibilityThroughReads = (reads: ReadPort) => async (_: unknown, viewer: Viewer, { kind, id }: { readonly kind: keyof typeof TYPE; readonly id: Id }): Promise<boolean> =>
  await reads.readObject(viewer, TYPE[kind], id, ITS_ID) !== null;
