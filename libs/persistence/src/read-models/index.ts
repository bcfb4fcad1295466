export { READ_MODELS } from './catalogue.ts';
export { checkReadModels, type FieldOutline, type SchemaOutline } from './check-read-models.ts';
export { costOf } from './cost.ts';
export { GLOBAL_ID_PREFIXES, type GlobalType, decodeGlobalId, encodeGlobalId } from './global-id.ts';
export { PAGE_MAX } from './connection.ts';
export { readPool } from './read-pool.ts';
export { ReadRefused, type ReadRefusalCode } from './read-refused.ts';
export { ReadStore, type ReadStoreOptions } from './read-store.ts';
