/** Bounds of what is taken in. Bytes unless said otherwise. */
export const UPLOAD_LIMITS = {
  /** One file. */
  fileBytes: 50 * 1024 ** 2,
  /** UTF-16 units of a name. */
  nameMax: 200,
  /** Entries of an archive, those of archives in it included. */
  entries: 5_000,
  /** What an archive unpacks to, those in it included. */
  unpackedBytes: 500 * 1024 ** 2,
  /** How many times its own size an archive may unpack to, once it is above `ratioFrom`: honest office files stay below 60, a bomb begins at 1,000. */
  ratio: 200,
  ratioFrom: 10 * 1024 ** 2,
  /** Archives in archives: a spreadsheet in a report is common, one in that is not. */
  depth: 1,
  /** An archive in an archive, held in memory while it is looked at. */
  innerBytes: 20 * 1024 ** 2,
} as const;

export type UploadLimits = { readonly [K in keyof typeof UPLOAD_LIMITS]: number };
