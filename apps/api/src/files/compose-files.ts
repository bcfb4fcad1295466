import express, { type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import { v7 } from 'uuid';
import { Uploads } from '#application';
import type { Settings } from '#config';
import { FileReception } from '#content-store';
import { RecordPdf, RenderProcess } from '#documents';
import type { ApiStores } from '../api-stores.ts';
import { buildSchema } from '../graphql/schema/build-schema.ts';
import { ReceiptReader } from '../log/receipt-reader.ts';
import { calendarRoute } from './calendar-route.ts';
import { exportRoute } from './export-route.ts';
import { fileRoute } from './file-route.ts';
import { InitiativeExport } from './initiative-export.ts';
import { InternalReads } from './internal-reads.ts';
import { recordRoute } from './record-route.ts';
import { RecordSheets } from './record-sheets.ts';
import { uploadRoute } from './upload-route.ts';

export interface FilesOptions {
  readonly settings: Pick<Settings, 'files' | 'publicUrl'>;
  readonly stores: ApiStores;
  readonly log: Logger;
  /** Finds out who asks, and holds strangers to a budget by their address. */
  readonly identify: RequestHandler;
  readonly nowMs: () => number;
}

/** Files beside GraphQL: uploads, downloads, records as PDF, exports. `close` ends what sets documents. */
export async function composeFiles({ settings: { files, publicUrl }, stores, log, identify, nowMs }: FilesOptions): Promise<{ readonly routes: Router; readonly close: () => void }> {
  const { contents } = stores;
  const reception = new FileReception(files.incomingFolder);
  await reception.prepare(nowMs());
  const schema = buildSchema();
  const reads = new InternalReads(schema, stores.reads);
  const render = new RenderProcess();
  const sheets = new RecordSheets({ boundBy: reads.file('record-on-sheet.gql'), unitOfWork: stores.unitOfWork, log: stores.log, pdf: new RecordPdf(render) });
  const routes = express.Router()
    .use(['/uploads', '/files', '/records', '/exports', '/calendar'], identify)
    .use(calendarRoute({ meeting: reads.file('meeting-calendar.gql'), publicUrl }))
    .use(uploadRoute({ uploads: new Uploads({ register: stores.uploads, contents, newId: () => v7() }), reception }))
    .use(fileRoute({ ownerOf: reads.file('file-owner.gql'), contents, runner: stores.runner, log }))
    .use(recordRoute(sheets))
    .use(exportRoute(new InitiativeExport({ schema, reads, sheets, contents, runner: stores.runner, receipts: new ReceiptReader(stores.log, stores.reads), nowMs })));
  return { routes, close: () => { render.close(); } };
}
