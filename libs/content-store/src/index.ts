export { ContentChanged } from './checked-content.ts';
export { FolderContentStore } from './folder-content-store.ts';
export { UPLOAD_LIMITS, type UploadLimits } from './limits.ts';
export { ALLOWED_TYPES } from './media-types.ts';
export { FileReception, type Reception } from './reception.ts';
export { S3ContentStore, S3Fault, type S3Settings } from './s3-content-store.ts';
export { type ContentPlace, contentStoreIn } from './content-place.ts';
