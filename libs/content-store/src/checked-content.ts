import { createHash } from 'node:crypto';
import type { Sha256 } from '#domain';

/** What is kept under a hash is something else: changed behind the store's back, or damaged. */
export class ContentChanged extends Error {
  override readonly name = 'ContentChanged';

  constructor(sha256: Sha256) { super(`The bytes kept under ${sha256} have another hash`); }
}

/** The bytes of a stream; the last ones are held back until the hash has been found right, so that nobody takes changed content for whole. */
export async function* checkedContent(content: AsyncIterable<Uint8Array>, sha256: Sha256): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | null = null;
  for await (const chunk of content) {
    if (chunk.length === 0) continue;
    hash.update(chunk);
    if (held !== null) yield held;
    held = chunk;
  }
  if (hash.digest('hex') !== sha256) throw new ContentChanged(sha256);
  if (held !== null) yield held;
}
