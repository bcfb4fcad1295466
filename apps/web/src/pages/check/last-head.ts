import { type Head, onlyGrown } from './consistency.ts';
import { logPath, remembered, type RememberedHead, rememberedHead } from './model.ts';

const place = (origin: string): string => `medvirk-head-${origin}`;
const bytes = (text: string): Head['root'] => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
const headOf = ({ size, root }: RememberedHead): Head => ({ size, root: bytes(root) });

/** The head that this browser cosigned last; null where it has cosigned none. */
export const lastHead = (origin: string): RememberedHead | null => rememberedHead(localStorage.getItem(place(origin)));

export const keepHead = (origin: string, head: RememberedHead): void => { localStorage.setItem(place(origin), remembered(head)); };

/** Whether a head only adds to the last one, by a proof that the log gives and this browser checks; null where the log gives none just now. */
export async function agreesWithLast(origin: string, last: RememberedHead, head: RememberedHead): Promise<boolean | null> {
  if (last.size >= head.size) return last.size === head.size && last.root === head.root;
  const response = await fetch(`${logPath(origin)}/consistency/${last.size}/${head.size}`).catch(() => null);
  if (response === null || !response.ok) return null;
  return onlyGrown(headOf(last), headOf(head), (await response.text()).split('\n').filter((line) => line !== '').map(bytes));
}
