export { RecordPdf } from './record-pdf.ts';
export type { RecordSheet, SheetActor, SheetPurpose, SheetReceipt, SheetRequest } from './record-sheet.ts';
export { RENDER_LIMITS, RenderFault, type RenderLimits, RenderProcess, RenderRefused } from './render-process.ts';
