type Bytes = Uint8Array<ArrayBuffer>;

const node = async (left: Bytes, right: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from([1, ...left, ...right])));
const equal = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, index) => byte === other[index]);

/** A head of the log: how many entries, and the tree's root (32 bytes). */
export interface Head { readonly size: number; readonly root: Bytes }

/** Whether a later head only adds to an earlier one (RFC 9162 section 2.1.4.2). Sizes below 2^31. */
export async function onlyGrown(early: Head, late: Head, proof: readonly Bytes[]): Promise<boolean> {
  if (early.size < 1 || early.size > late.size) return false;
  if (early.size === late.size) return proof.length === 0 && equal(early.root, late.root);
  const path = Number.isInteger(Math.log2(early.size)) ? [early.root, ...proof] : [...proof];
  let [fn, sn] = [early.size - 1, late.size - 1];
  while (fn & 1) { fn >>= 1; sn >>= 1; }
  const [first, ...rest] = path;
  if (first === undefined) return false;
  let [fr, sr] = [first, first];
  for (const hash of rest) {
    if (sn === 0) return false;
    if ((fn & 1) === 1 || fn === sn) {
      [fr, sr] = [await node(hash, fr), await node(hash, sr)];
      while ((fn & 1) === 0 && fn !== 0) { fn >>= 1; sn >>= 1; }
    } else sr = await node(sr, hash);
    fn >>= 1; sn >>= 1;
  }
  return sn === 0 && equal(fr, early.root) && equal(sr, late.root);
}
