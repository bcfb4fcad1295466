/** One environment variable: its name, meaning, unit, default, and how its text is read. */
export interface Setting<T> {
  readonly name: string;
  /** What it decides, in one line, for help and README. */
  readonly meaning: string;
  /** The unit of the number; null for what is none. */
  readonly unit: string | null;
  /** Null where nothing is assumed. */
  readonly fallback: T | null;
  readonly read: (text: string) => Reading<T>;
}

/** A value, or a remedy: what the text should be instead. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly remedy: string };

type Described = Pick<Setting<never>, 'name' | 'meaning'>;

const value = <T>(read: T): Reading<T> => ({ ok: true, value: read });
const wrong = (remedy: string): Reading<never> => ({ ok: false, remedy });

/** A whole number within bounds. */
export function integer(described: Described, range: { readonly unit: string; readonly fallback: number | null; readonly from: number; readonly to: number }): Setting<number> {
  const read = (text: string): Reading<number> => {
    const number = Number(text);
    return /^\d+$/.test(text) && number >= range.from && number <= range.to ? value(number) : wrong(`a whole number from ${range.from} to ${range.to} (${range.unit})`);
  };
  return { ...described, unit: range.unit, fallback: range.fallback, read };
}

/** Any text but an empty one. */
export const text = (described: Described, options: { readonly fallback: string | null; readonly atLeast?: number }): Setting<string> => ({
  ...described, unit: null, fallback: options.fallback,
  read: (raw) => (raw.length >= (options.atLeast ?? 1) ? value(raw) : wrong(`at least ${options.atLeast ?? 1} characters`)),
});

/** One of a few words. */
export const oneOf = <T extends string>(described: Described, words: readonly T[], fallback: T): Setting<T> => ({
  ...described, unit: null, fallback,
  read: (raw) => {
    const found = words.find((word) => word === raw);
    return found === undefined ? wrong(`one of ${words.join(', ')}`) : value(found);
  },
});

/** A URL of one of some schemes, such as `postgres`. */
export const address = (described: Described, schemes: readonly string[], example: string): Setting<URL> => ({
  ...described, unit: null, fallback: null,
  read: (raw) => {
    const url = URL.canParse(raw) ? new URL(raw) : null;
    return url !== null && schemes.includes(url.protocol.slice(0, -1)) && url.hostname !== '' ? value(url) : wrong(`a URL like ${example}`);
  },
});

/** Scheme, host and port alone. */
export const origin = (described: Described, example: string): Setting<string> => ({
  ...described, unit: null, fallback: null,
  read: (raw) => {
    const url = URL.canParse(raw) ? new URL(raw) : null;
    const bare = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
    return bare ? value(url.origin) : wrong(`scheme, host and port alone, like ${example}`);
  },
});
