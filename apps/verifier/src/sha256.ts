import { utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';

/** SHA-256 by the Web Cryptography of the browser, or of Node. */
export const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));

/** SHA-256 of a text in UTF-8. */
export const sha256OfText = (text: string): Promise<Bytes> => sha256(utf8(text));
