/** Prints the steps of a command as they happen, each with its seconds. */
export class Progress {
  #open = false;

  /** @template T @param {string} title @param {() => Promise<T> | T} work @returns {Promise<T>} */
  async step(title, work) {
    const began = performance.now();
    process.stdout.write(`  ${title} … `);
    this.#open = true;
    try {
      const result = await work();
      process.stdout.write(`${this.#open ? '' : '  … '}${seconds(began)}\n`);
      return result;
    } catch (error) {
      process.stdout.write('failed\n');
      throw error;
    } finally {
      this.#open = false;
    }
  }

  /** A line of its own, also in the midst of a step. */
  say(line) {
    if (this.#open) process.stdout.write('\n');
    this.#open = false;
    process.stdout.write(`${line}\n`);
  }
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
