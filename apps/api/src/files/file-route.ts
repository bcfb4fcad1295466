import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import express, { type Request, type Response, type Router } from 'express';
import type { Logger } from 'pino';
import { type CommandRunner, type ContentStore, type Viewer, hasScope } from '#application';
import { decodeGlobalId } from '#persistence';
import { refuseRequest } from '../http/refuse-request.ts';
import { requestScope } from '../http/request-scope.ts';
import { sendAsAttachment } from './send-as-attachment.ts';

interface ShownFile { readonly name: string; readonly url: string | null }
interface Owner { readonly initiative?: { readonly id: string } | null; readonly documents?: readonly ShownFile[]; readonly document?: ShownFile; readonly attachment?: ShownFile; readonly scan?: ShownFile | null }

export interface FileRouteParts {
  /** The node with its files, as the viewer sees it. */
  readonly ownerOf: (viewer: Viewer, variables: { readonly id: string }) => Promise<Readonly<Record<string, unknown>>>;
  readonly contents: ContentStore;
  readonly runner: Pick<CommandRunner, 'runInitiative'>;
  readonly log: Logger;
}

/** `GET /files/<what it belongs to>/<SHA-256>`: the file, to those who see it where it belongs. Fetching a document of a package gives the receipt. Stands behind `identify`. */
export const fileRoute = (parts: FileRouteParts): Router => express.Router()
  .get('/files/:owner/:sha256', (request: Request, response: Response, next: (error?: unknown) => void) => { give(request, response, parts).catch(next); });

async function give(request: Request, response: Response, parts: FileRouteParts): Promise<void> {
  const viewer = await requestScope().askAnew();
  if (viewer === null) return refuseRequest(response, 'UNAUTHENTICATED');
  const [id, sha256] = [String(request.params['owner']), String(request.params['sha256'])];
  if (!hasScope(viewer, 'initiative:read') || decodeGlobalId(id) === null || !/^[0-9a-f]{64}$/.test(sha256)) return refuseRequest(response, 'NOT_FOUND');
  const owner = (await parts.ownerOf(viewer, { id }))['node'] as Owner | null;
  const file = filesOf(owner).find(({ url }) => url === `/files/${id}/${sha256}`);
  if (file === undefined) return refuseRequest(response, 'NOT_FOUND');
  const content = await parts.contents.open({ organisationId: viewer.organisationId, sha256 });
  if (content === null) {
    parts.log.error({ owner: id }, 'a file that is registered is not in the store');
    return refuseRequest(response, 'NOT_FOUND');
  }
  await receipt(viewer, id, owner, parts);
  sendAsAttachment(response, file.name);
  await pipeline(Readable.from(content), response);
}

const filesOf = (owner: Owner | null): readonly ShownFile[] =>
  (owner === null ? [] : [...owner.documents ?? [], ...[owner.document, owner.attachment, owner.scan].filter((file) => file !== undefined && file !== null)]);

/** That the package was opened, for every receiver the reader stands for. After the initiative has ended nothing is written any more, and the file is given all the same. */
async function receipt(viewer: Viewer, id: string, owner: Owner | null, { runner }: FileRouteParts): Promise<void> {
  const [packageId, initiativeId] = [decodeGlobalId(id), decodeGlobalId(owner?.initiative?.id ?? '')];
  if (packageId?.type !== 'InformationPackage' || initiativeId === null) return;
  await runner.runInitiative(viewer, initiativeId.id, { type: 'package.read', input: { packageId: packageId.id } });
}
