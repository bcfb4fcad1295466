import type { Setting } from './setting.ts';
import type { WrongSetting } from './settings-fault.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads settings and gathers what is wrong, so that a person mends all of it at once. */
export class SettingReader {
  readonly #environment: Environment;
  readonly wrong: WrongSetting[] = [];

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** The value, the default, or null. An empty variable counts as none, as in compose files. */
  optional<T>(setting: Setting<T>): T | null {
    const raw = this.#environment[setting.name];
    if (raw === undefined || raw.trim() === '') return setting.fallback;
    const reading = setting.read(raw.trim());
    if (reading.ok) return reading.value;
    this.refuse(setting.name, `must be ${reading.remedy}`);
    return setting.fallback;
  }

  /** The value or the default of a setting that has one. */
  required<T>(setting: Setting<T> & { readonly fallback: T }): T {
    return this.optional(setting) ?? setting.fallback;
  }

  refuse(name: string, remedy: string): void {
    this.wrong.push({ name, remedy });
  }
}
