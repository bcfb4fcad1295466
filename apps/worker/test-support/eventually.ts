/** Asks until the answer is what is wanted, and gives the last answer when patience is over, for the test to show. */
export async function eventually<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean, patienceMs = 15_000): Promise<T> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (wanted(answer) || Date.now() > until) return answer;
    await new Promise((resolve) => { setTimeout(resolve, 15); });
  }
}
