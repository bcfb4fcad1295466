/** A type of file that is taken in, by its extension. */
export interface AllowedType {
  readonly extension: string;
  readonly mediaType: string;
  /** How its first bytes show it. */
  readonly shows: { readonly kind: 'MAGIC'; readonly bytes: readonly number[] } | { readonly kind: 'TEXT' } | { readonly kind: 'OFFICE'; readonly part: string } | { readonly kind: 'OPEN_DOCUMENT' };
}

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';
const magic = (extension: string, mediaType: string, bytes: readonly number[]): AllowedType => ({ extension, mediaType, shows: { kind: 'MAGIC', bytes } });
const office = (extension: string, kind: string, part: string): AllowedType => ({ extension, mediaType: `${OOXML}.${kind}`, shows: { kind: 'OFFICE', part } });
const openDocument = (extension: string, kind: string): AllowedType => ({ extension, mediaType: `${ODF}.${kind}`, shows: { kind: 'OPEN_DOCUMENT' } });
const plain = (extension: string, mediaType: string): AllowedType => ({ extension, mediaType, shows: { kind: 'TEXT' } });
const JPEG = [0xff, 0xd8, 0xff];

/** Everything that may be uploaded: what parties give each other in such processes, and nothing that a browser or an office suite would execute. */
export const ALLOWED_TYPES: readonly AllowedType[] = [
  magic('pdf', 'application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]),
  magic('png', 'image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  magic('jpg', 'image/jpeg', JPEG), magic('jpeg', 'image/jpeg', JPEG),
  office('docx', 'wordprocessingml.document', 'word/document.xml'), office('xlsx', 'spreadsheetml.sheet', 'xl/workbook.xml'), office('pptx', 'presentationml.presentation', 'ppt/presentation.xml'),
  openDocument('odt', 'text'), openDocument('ods', 'spreadsheet'), openDocument('odp', 'presentation'),
  plain('txt', 'text/plain'), plain('csv', 'text/csv'),
];

export const ALLOWED_EXTENSIONS = ALLOWED_TYPES.map(({ extension }) => extension).join(', ');
