/** One wrong setting. The text that was given is not repeated: it may hold a password. */
export interface WrongSetting { readonly name: string; readonly remedy: string }

/** Settings that stop the start. Names every wrong one at once, each with its remedy. */
export class SettingsFault extends Error {
  readonly wrong: readonly WrongSetting[];

  constructor(wrong: readonly WrongSetting[]) {
    super(`Medvirk cannot start with these settings:\n${wrong.map(({ name, remedy }) => `  ${name}: ${remedy}`).join('\n')}`);
    this.name = 'SettingsFault';
    this.wrong = wrong;
  }
}
