/** A start that failed for a reason a person can mend; the message names the remedy. */
export class StartFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartFault';
  }
}
