import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import type { CommandRunner, ContentStore, Viewer } from '#application';
import { type Id, osloDate } from '#domain';
import { PackTooLarge, decodeGlobalId } from '#persistence';
import { projectFolder } from '../http/project-folder.ts';
import { publishedSchema } from '../graphql/schema/build-schema.ts';
import type { ReceiptReader } from '../log/receipt-reader.ts';
import { exportReadme } from './export-words.ts';
import { exportSelection } from './export-selection.ts';
import type { InternalReads } from './internal-reads.ts';
import { sheetName } from './record-sheet-of.ts';
import type { RecordSheets } from './record-sheets.ts';

type Json = Readonly<Record<string, unknown>>;

/** One file of the archive. Content is asked for when it is its turn. */
export interface ExportPart { readonly name: string; readonly compress: boolean; readonly content: () => Promise<Buffer | AsyncIterable<Uint8Array>> }
export interface PlannedExport { readonly fileName: string; readonly parts: readonly ExportPart[]; /** About how many bytes the archive will have, for showing how far it has come. */ readonly expectedBytes: number }

export interface InitiativeExportParts {
  readonly schema: GraphQLSchema;
  readonly reads: InternalReads;
  readonly sheets: RecordSheets;
  readonly contents: ContentStore;
  readonly receipts: Pick<ReceiptReader, 'initiativePack'>;
  readonly runner: Pick<CommandRunner, 'runInitiative'>;
  /** Real time, in milliseconds. */
  readonly nowMs: () => number;
}

const ENTRIES = `query ExportedEntries($id: ID!, $after: String) { node(id: $id) { ... on Initiative { entries(first: 100, after: $after, orderBy: { field: RECORDED, direction: ASC }) {
  nodes { id type actorRole actorSide by { name role side } recordedAt occurredOn payload erased commitment leafIndex replay } pageInfo { hasNextPage endCursor } } } } }`;
const PACKAGES = 'query ExportedPackages($id: ID!) { node(id: $id) { ... on Initiative { id packages { id documents { url } } } } organisation { name kind } }';
/** The verifier, where it has been built. */
const VERIFIER = 'dist/apps/verifier/verifier.html';
const RECORD_BYTES = 50_000;

/** Everything that one person sees of one initiative, as files of an archive. Format `medvirk/export/v1`. */
export class InitiativeExport {
  readonly #parts: InitiativeExportParts;
  readonly #packages: ReturnType<InternalReads['text']>;
  readonly #whole: ReturnType<InternalReads['text']>;
  readonly #entries: ReturnType<InternalReads['text']>;

  constructor(parts: InitiativeExportParts) {
    this.#parts = parts;
    this.#packages = parts.reads.text(PACKAGES);
    this.#whole = parts.reads.text(`query Exported($id: ID!) { node(id: $id) { ... on Initiative ${exportSelection(parts.schema)} } }`);
    this.#entries = parts.reads.text(ENTRIES);
  }

  /** What the archive will hold; null where the viewer sees no such initiative. */
  async plan(viewer: Viewer, globalId: string): Promise<PlannedExport | null> {
    const id = decodeGlobalId(globalId);
    const found = await this.#packages(viewer, { id: globalId });
    if (id?.type !== 'Initiative' || found['node'] === null) return null;
    await this.#giveReceipts(viewer, id.id, found['node'] as Json);
    const initiative = (await this.#whole(viewer, { id: globalId }))['node'] as Json;
    const organisation = found['organisation'] as { readonly name: string; readonly kind: string };
    const exportedAt = new Date(this.#parts.nowMs()).toISOString();
    const entries = await this.#allEntries(viewer, globalId);
    const pack = await this.#parts.receipts.initiativePack(viewer, id.id, []).catch((error: unknown) => { if (error instanceof PackTooLarge) return null; throw error; });
    const verifier = await readFile(join(projectFolder(), VERIFIER)).catch(() => null);
    const data = Buffer.from(`${JSON.stringify({ format: 'medvirk/export/v1', exportedAt, by: { name: viewer.name }, organisation, describedBy: 'schema.graphql', initiative, entries }, null, 1)}\n`);
    const records = await this.#records(viewer, initiative);
    const files = filesIn(initiative).map((file) => this.#file(viewer.organisationId, file));
    const readme = exportReadme({
      organisation: organisation.name, replay: organisation.kind === 'REPLAY', number: String(initiative['number']), title: String(initiative['title']), exportedAt, by: viewer.name,
      records: records.filter(({ name }) => name.endsWith('.pdf')).length, files: files.length, hasPack: pack !== null, hasVerifier: verifier !== null,
    }, viewer.language);
    const parts = [
      part(readme.name, readme.text), part('initiative.json', data), part('schema.graphql', publishedSchema()), ...(pack === null ? [] : [part('receipt-pack.json', pack)]),
      ...(verifier === null ? [] : [part('verifier.html', verifier)]), ...records, ...files.map(({ asked }) => asked),
    ];
    const known = data.length + (pack?.length ?? 0) + (verifier?.length ?? 0) + files.reduce((sum, { bytes }) => sum + bytes, 0) + records.length * RECORD_BYTES;
    return { fileName: `${String(initiative['number'])} ${osloDate(exportedAt)}.zip`, parts, expectedBytes: known };
  }

  /** Documents that go out are opened: the same receipt as for fetching one of them. After the initiative has ended nothing is written any more. */
  async #giveReceipts(viewer: Viewer, initiativeId: Id, { packages }: Json): Promise<void> {
    for (const { id, documents } of packages as readonly { readonly id: string; readonly documents: readonly { readonly url: string | null }[] }[]) {
      const packageId = decodeGlobalId(id)?.id;
      if (packageId !== undefined && documents.some(({ url }) => url !== null)) await this.#parts.runner.runInitiative(viewer, initiativeId, { type: 'package.read', input: { packageId } });
    }
  }

  /** Page by page; empty for those who see no log. */
  async #allEntries(viewer: Viewer, id: string): Promise<readonly unknown[]> {
    const all: unknown[] = [];
    for (let after: string | null = null; ;) {
      const node = (await this.#entries(viewer, { id, after }))['node'] as { readonly entries: { readonly nodes: readonly unknown[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } } };
      all.push(...node.entries.nodes);
      if (!node.entries.pageInfo.hasNextPage) return all;
      after = node.entries.pageInfo.endCursor;
    }
  }

  async #records(viewer: Viewer, { records }: Json): Promise<readonly ExportPart[]> {
    const parts: ExportPart[] = [];
    for (const [index, { id }] of ((records ?? []) as readonly { readonly id: string }[]).entries()) {
      const sheet = await this.#parts.sheets.sheet(viewer, id);
      if (sheet === null) continue;
      parts.push({ name: `records/${index + 1} ${sheetName(sheet, 'ARCHIVE')}`, compress: true, content: () => this.#parts.sheets.pdf(sheet, viewer.language, 'ARCHIVE') });
      for (const { receipt } of sheet.entries) if (receipt !== null) parts.push(part(`records/${index + 1} ${receipt.name}`, receipt.text));
    }
    return parts;
  }

  #file(organisationId: Id, { name, sha256, bytes }: ShownFile): { readonly asked: ExportPart; readonly bytes: number } {
    const content = async (): Promise<AsyncIterable<Uint8Array>> => await this.#parts.contents.open({ organisationId, sha256 }) ?? fail(`A file that is registered is not in the store: ${sha256}`);
    return { bytes, asked: { name: `files/${sha256.slice(0, 12)} ${name.replaceAll(/[\\/]/g, '_')}`, compress: false, content } };
  }
}

interface ShownFile { readonly name: string; readonly sha256: string; readonly bytes: number }

/** Every file that may be fetched, wherever it stands in what was read; each content once. */
function filesIn(value: unknown, found = new Map<string, ShownFile>()): readonly ShownFile[] {
  if (Array.isArray(value)) for (const item of value) filesIn(item, found);
  else if (typeof value === 'object' && value !== null) {
    const { url, sha256, name, bytes } = value as Json;
    if (typeof url === 'string' && url.startsWith('/files/') && typeof sha256 === 'string' && !found.has(sha256)) found.set(sha256, { sha256, name: String(name), bytes: typeof bytes === 'number' ? bytes : 0 });
    for (const inner of Object.values(value)) filesIn(inner, found);
  }
  return [...found.values()];
}

const part = (name: string, content: string | Buffer): ExportPart => ({ name, compress: true, content: () => Promise.resolve(Buffer.from(content)) });
const fail = (message: string): never => { throw new Error(message); };

/** SHA-256 of what passes through. */
export async function* hashed(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, done: (sha256: string) => void): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
  done(hash.digest('hex'));
}
