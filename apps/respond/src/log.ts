/** Writes one line. */
export type WriteLine = (line: string) => void;

/**
 * What the process says of itself: that it runs, that it stops, that something is broken, that codes are being guessed. There is no line for a request, and none
 * holds an address, an agent, a path, a code or a word that somebody wrote; an error is known by its type, code and place.
 */
export class Log {
  readonly #write: WriteLine;

  constructor(write: WriteLine) { this.#write = write; }

  say(message: string): void { this.#write(JSON.stringify({ app: 'respond', message })); }

  fault(message: string, error: unknown): void { this.#write(JSON.stringify({ app: 'respond', message, fault: faultWithoutWords(error) })); }
}

/** A database's message may quote what was written, so no message is kept. */
function faultWithoutWords(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? { code: String(error.code) } : {};
  return { type: error.name, ...code, place: (error.stack ?? '').split('\n').map((line) => line.trim()).filter((line) => line.startsWith('at ')).slice(0, 8) };
}
