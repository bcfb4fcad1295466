import type { LocalizedText } from '../kernel/localized-text.ts';

/** A member of the closed catalogue of activities: what a playbook's stages may hold. */
export interface ActivityKind {
  readonly kind: string;
  /** JSON Schema of the parameters a playbook may give. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly title: LocalizedText;
  /** What is done in it, for those who plan. */
  readonly help: LocalizedText;
}
