/** What stops a command and a person can mend: printed without a stack. Exit code 2 for wrong use, 1 for the rest. */
export class Refusal extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'Refusal';
    this.exitCode = exitCode;
  }
}

/** Runs a command; refusals and faults with a remedy are printed plainly, anything else with its stack. */
export async function command(run) {
  try {
    await run();
  } catch (error) {
    const plain = error instanceof Refusal || ['CaseStopped', 'EmbeddedPostgresFault', 'SettingsFault', 'StartFault'].includes(error?.name);
    console.error(`\n${plain ? error.message : (error?.stack ?? error)}`);
    process.exit(error?.exitCode ?? 1);
  }
}
