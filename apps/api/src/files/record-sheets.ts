import { createHash } from 'node:crypto';
import type { UnitOfWork, Viewer } from '#application';
import type { Id, Language } from '#domain';
import type { RecordPdf, RecordSheet, SheetPurpose } from '#documents';
import { TLOG_PROOF_EXTENSION } from '#involvement-log';
import { type PublishedLog, decodeGlobalId } from '#persistence';
import { recordSheetOf } from './record-sheet-of.ts';

interface EntryShown { readonly id: string; readonly commitment: string; readonly leafIndex: number | null }
interface Bound { readonly initiative: { readonly id: string } | null; readonly entry: EntryShown | null; readonly signOffs: readonly { readonly entry: EntryShown | null }[]; readonly corrections: readonly { readonly entry: EntryShown | null }[] }

export interface RecordSheetParts {
  readonly boundBy: (viewer: Viewer, variables: { readonly id: string }) => Promise<Readonly<Record<string, unknown>>>;
  readonly unitOfWork: UnitOfWork;
  readonly log: Pick<PublishedLog, 'receipt'>;
  readonly pdf: RecordPdf;
}

/** Records as sheets and as PDF, for those who see them. */
export class RecordSheets {
  readonly #parts: RecordSheetParts;

  constructor(parts: RecordSheetParts) { this.#parts = parts; }

  /** The sheet of a record by its external id; null where the viewer sees none. */
  async sheet(viewer: Viewer, globalId: string): Promise<RecordSheet | null> {
    const recordId = decodeGlobalId(globalId);
    if (recordId?.type !== 'MeetingRecord') return null;
    const bound = (await this.#parts.boundBy(viewer, { id: globalId }))['node'] as Bound | null;
    const initiativeId = decodeGlobalId(bound?.initiative?.id ?? '');
    if (bound === null || initiativeId === null) return null;
    const entries = await this.#entries(viewer.organisationId, bound);
    return this.#parts.unitOfWork.run(viewer.organisationId, async (transaction) => {
      const [dossier] = await transaction.readInitiatives([initiativeId.id]);
      return dossier === undefined ? null : recordSheetOf(dossier, recordId.id, { entries, organisation: await transaction.organisation(), closed: await transaction.closedDates() });
    });
  }

  pdf(sheet: RecordSheet, language: Language, purpose: SheetPurpose): Promise<Buffer> { return this.#parts.pdf.render({ sheet, language, purpose }); }

  async #entries(organisationId: Id, { entry, signOffs, corrections }: Bound): Promise<RecordSheet['entries']> {
    const named = [{ what: 'record.drafted', entry }, ...signOffs.map((one) => ({ what: 'record.signed-off', ...one })), ...corrections.map((one) => ({ what: 'record.corrected', ...one }))];
    const entries: RecordSheet['entries'][number][] = [];
    for (const { what, entry: shown } of named) {
      if (shown === null) continue;
      const text = await this.#parts.log.receipt(organisationId, decodeGlobalId(shown.id)?.id ?? '');
      entries.push({ what, ...shown, receipt: text === null ? null : { name: `${shown.id}${TLOG_PROOF_EXTENSION}`, text, sha256: createHash('sha256').update(text).digest('hex') } });
    }
    return entries;
  }
}
