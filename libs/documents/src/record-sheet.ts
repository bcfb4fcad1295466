import type { Exit, Instant, Intensity, Language, RecordKind, Side } from '#domain';

/** Who did something, as a sheet shows it. */
export interface SheetActor { readonly name: string; readonly role: string }

/** A record with everything that belongs on its sheet. Texts are people's own; labels come from the sheet's language. */
export interface RecordSheet {
  readonly organisation: string;
  /** Told in a replay organisation: said on every page. */
  readonly replay: boolean;
  readonly kind: RecordKind;
  readonly initiative: { readonly number: string; readonly title: string; readonly archiveCase: string | null };
  readonly meeting: { readonly title: string; readonly place: string | null; readonly startsAt: Instant; readonly held: { readonly startedAt: Instant; readonly endedAt: Instant } | null };
  readonly item: string;
  readonly intensity: Intensity;
  readonly proposal: { readonly title: string; readonly version: number } | null;
  readonly attendance: readonly { readonly name: string; readonly side: Side; readonly party: string | null; readonly deputy: boolean; readonly met: boolean; readonly reason: string | null }[];
  /** Documents that the parties had before the meeting, as they were delivered. */
  readonly documents: readonly { readonly name: string; readonly version: string; readonly sha256: string; readonly deliveredAt: Instant }[];
  /** Working days that each party had with the documents before the meeting began. */
  readonly preparation: readonly { readonly party: string; readonly workingDays: number }[];
  readonly text: string;
  readonly draftedBy: SheetActor;
  readonly draftedAt: Instant;
  readonly sentBy: SheetActor | null;
  readonly sentAt: Instant | null;
  readonly views: readonly { readonly party: string; readonly text: string; readonly by: SheetActor; readonly at: Instant }[];
  readonly signOffs: readonly { readonly party: string; readonly exit: Exit; readonly words: string | null; readonly by: SheetActor; readonly at: Instant; readonly scan: { readonly sha256: string; readonly opposed: boolean } | null }[];
  readonly lockedAt: Instant | null;
  readonly corrections: readonly { readonly party: string; readonly text: string; readonly by: SheetActor; readonly at: Instant }[];
  /** Log entries that the sheet rests on, with what binds each. */
  readonly entries: readonly { readonly what: string; readonly id: string; readonly commitment: string; readonly leafIndex: number | null; readonly receipt: SheetReceipt | null }[];
}

/** A receipt of the log: its text, and the SHA-256 of that. */
export interface SheetReceipt { readonly name: string; readonly text: string; readonly sha256: string }

/** READING: PDF/UA-1, receipts attached. ARCHIVE: PDF/A-2a, which takes no attachment; the receipts lie beside it and their hashes are printed. */
export type SheetPurpose = 'READING' | 'ARCHIVE';

export interface SheetRequest { readonly sheet: RecordSheet; readonly language: Language; readonly purpose: SheetPurpose }
