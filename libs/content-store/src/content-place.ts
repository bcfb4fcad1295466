import type { ContentStore } from '#application';
import { FolderContentStore } from './folder-content-store.ts';
import { S3ContentStore, type S3Settings } from './s3-content-store.ts';

/** Where content is kept: a folder of this machine, or a bucket. */
export type ContentPlace = { readonly kind: 'FOLDER'; readonly folder: string } | ({ readonly kind: 'S3' } & S3Settings);

export const contentStoreIn = (place: ContentPlace): ContentStore => (place.kind === 'FOLDER' ? new FolderContentStore(place.folder) : new S3ContentStore(place));
