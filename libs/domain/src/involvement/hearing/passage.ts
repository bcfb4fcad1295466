/** A passage of a text by its place and its words, with what stands around it, so that it is found again in another version. */
export interface Passage {
  /** UTF-16 units from the beginning of the text. */
  readonly start: number;
  readonly quote: string;
  /** Up to 32 units before and after. */
  readonly prefix: string;
  readonly suffix: string;
}

const CONTEXT = 32;

/** The passage of `length` units from `start`, with its surroundings; null where the text does not hold the quote there. */
export function passageAt(text: string, start: number, quote: string): Passage | null {
  const end = start + quote.length;
  if (quote === '' || text.slice(start, end) !== quote) return null;
  return { start, quote, prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT) };
}

/** Every place where a text holds the quote. */
function placesOf(text: string, quote: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

const commonEnd = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
};
const commonBeginning = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
};

/**
 * Where a passage stands in another version: of all places with the very same words, the one whose surroundings agree best, the nearest to where it stood
 * if several do (as selectors of the Web Annotation Data Model § 4.2.4 find a quote). Null when the words are gone: the comment is on what no longer stands.
 */
export function placeAgain({ start, quote, prefix, suffix }: Passage, text: string): number | null {
  let best: { readonly at: number; readonly agreement: number } | null = null;
  for (const at of placesOf(text, quote)) {
    const agreement = commonEnd(prefix, text.slice(Math.max(0, at - CONTEXT), at)) + commonBeginning(suffix, text.slice(at + quote.length, at + quote.length + CONTEXT));
    if (best === null || agreement > best.agreement || (agreement === best.agreement && Math.abs(at - start) < Math.abs(best.at - start))) best = { at, agreement };
  }
  return best?.at ?? null;
}
