/** Prints the steps of a command as they happen, each with its seconds. */
export class Progress {
  #open = false;
  #stream;

  /** Standard error for commands whose standard output is read by programs. */
  constructor(stream = process.stdout) {
    this.#stream = stream;
  }

  /** @template T @param {string} title @param {() => Promise<T> | T} work @returns {Promise<T>} */
  async step(title, work) {
    const began = performance.now();
    this.#stream.write(`  ${title} … `);
    this.#open = true;
    try {
      const result = await work();
      this.#stream.write(`${this.#open ? '' : '  … '}${seconds(began)}\n`);
      return result;
    } catch (error) {
      this.#stream.write('failed\n');
      throw error;
    } finally {
      this.#open = false;
    }
  }

  /** A line of its own, also in the midst of a step. */
  say(line) {
    if (this.#open) this.#stream.write('\n');
    this.#open = false;
    this.#stream.write(`${line}\n`);
  }
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
