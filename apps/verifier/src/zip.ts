import type { Bytes } from './bytes.ts';
import { PACK_CHARACTERS_MAX } from './pack.ts';

/** Why a ZIP file gives no pack. */
export type ZipTrouble = 'NO_PACK_INSIDE' | 'BROKEN_ZIP' | 'TOO_LARGE';

const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const NAME = 'receipt-pack.json';

/** Whether bytes begin as a ZIP file does. */
export const isZip = (bytes: Bytes): boolean => bytes.length > 4 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === LOCAL;

/** The text of the receipt pack inside a ZIP file (APPNOTE 6.3 sections 4.3.7, 4.3.12 and 4.3.16: stored or deflated, no ZIP64). Never reads more than a pack may have. */
export async function packInZip(bytes: Bytes): Promise<string | { readonly trouble: ZipTrouble }> {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const member = memberOf(view, bytes);
    if (member === undefined) return { trouble: 'NO_PACK_INSIDE' };
    if (member.size > PACK_CHARACTERS_MAX) return { trouble: 'TOO_LARGE' };
    const start = member.at + 30 + view.getUint16(member.at + 26, true) + view.getUint16(member.at + 28, true);
    const packed = bytes.slice(start, start + member.packed);
    const text = member.method === 0 ? packed : await inflated(packed, member.size);
    return text?.length === member.size ? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text) : { trouble: 'BROKEN_ZIP' };
  } catch {
    // An offset beyond the file, data that does not inflate, or bytes that are no text: each is a broken file.
    return { trouble: 'BROKEN_ZIP' };
  }
}

interface Member { readonly at: number; readonly method: number; readonly packed: number; readonly size: number }

/** The first member of that name, in whatever folder, by the directory at the end of the file. */
function memberOf(view: DataView, bytes: Bytes): Member | undefined {
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new RangeError('The directory of the ZIP file is broken');
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.slice(at + 46, at + 46 + length));
    if (name === NAME || name.endsWith(`/${NAME}`)) return { at: view.getUint32(at + 42, true), method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true) };
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return undefined;
}

/** Inflates, and stops as soon as more comes out than was said. */
async function inflated(packed: Bytes, size: number): Promise<Bytes | undefined> {
  const whole = new Uint8Array(size);
  let at = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    const chunk = value as Uint8Array;
    if (at + chunk.length > size) return undefined;
    whole.set(chunk, at);
    at += chunk.length;
  }
  return at === size ? whole : undefined;
}
