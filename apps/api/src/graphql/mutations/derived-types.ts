import { ALL_REFUSALS } from './edge-refusals.ts';
import type { Shown } from './catalogue.ts';

/** What a mutation gives back, from which its payload, error and error code types follow: three types of one shape for every mutation. */
export interface Given {
  readonly mutation: string;
  /** Fields of the payload besides `userErrors`: SDL type and description by name. */
  readonly fields: Readonly<Record<string, { readonly type: string; readonly description: string }>>;
  readonly codes: readonly string[];
  /** Fields of the error type besides those of every error. */
  readonly errorFields?: Readonly<Record<string, { readonly type: string; readonly description: string }>>;
}

/** Codes with which a shut gate refuses; their errors name the criteria. */
export const GATE_CODES: ReadonlySet<string> = new Set(['GATE_SHUT', 'NOT_OVERRIDABLE']);

export const typeName = (mutation: string): string => mutation.charAt(0).toUpperCase() + mutation.slice(1);

export const shownFields = (shows: Readonly<Record<string, Shown>>): Given['fields'] => Object.fromEntries(
  Object.entries(shows).map(([name, { type }]) => [name, { type, description: 'As it stands now; null when the mutation was refused, or where you may not see it.' }]),
);

/** SDL of the types that follow from a mutation. */
export function derivedSdl({ mutation, fields, codes, errorFields = {} }: Given): string {
  const name = typeName(mutation);
  const gate = codes.some((code) => GATE_CODES.has(code));
  const errors = { ...(gate ? { missing: { type: '[UnmetCriterion!]!', description: 'Criteria that keep the gate shut; empty for other errors.' } } : {}), ...errorFields };
  return `
"""What \`${mutation}\` gives."""
type ${name}Payload {
${lines(fields)}
  """Why it was refused; empty when it was carried out. A refusal stores nothing."""
  userErrors: [${name}Error!]!
}

"""Why \`${mutation}\` was refused, and how to mend it."""
type ${name}Error implements UserError {
  """What is wrong and how to mend it, in English."""
  message: String!
  """The same in the reader's language, by Accept-Language."""
  localizedMessage: String!
  """Path into the input; null where no single field is to blame."""
  field: [String!]
  """What is wrong, for programs. Expect new values."""
  code: ${name}ErrorCode!
  """Data that the message speaks of, by name."""
  data: JSON!
${lines(errors)}
}

"""Everything that \`${mutation}\` may be refused for. Expect new values."""
enum ${name}ErrorCode {
${[...codes].sort().map((code) => `  ${block(wordsFor(code))}\n  ${code}`).join('\n')}
}
`;
}

const block = (text: string): string => `"""${text.replaceAll('"""', '\'\'\'')}${text.endsWith('"') ? ' ' : ''}"""`;
const lines = (fields: Given['fields']): string => Object.entries(fields).map(([name, { type, description }]) => `  ${block(description)}\n  ${name}: ${type}`).join('\n');

function wordsFor(code: string): string {
  const entry = ALL_REFUSALS[code];
  if (entry === undefined) throw new Error(`The refusal ${code} is in no catalogue`);
  return entry.text.en.replaceAll(/\{(\w+)\}/g, '`$1`');
}

/** Types that errors share. */
export const SHARED_SDL = `
"""A criterion that keeps a gate shut."""
type UnmetCriterion {
  """Its key in the playbook."""
  key: String!
  """Its name in the catalogue of criteria."""
  name: String!
  """WAITING or MISSING."""
  state: String!
  """LAW or AGREEMENT."""
  force: String!
  """Keys of its legal bases in the rule set."""
  basis: [String!]!
  """The mutation that brings it about."""
  remedy: String
  """Whom it waits for."""
  waitingOn: [String!]!
}
`;
