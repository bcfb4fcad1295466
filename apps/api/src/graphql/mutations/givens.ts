import type { applicationRefusals } from '#application';
import { BOARD_MUTATIONS, CREATE_MUTATION, type CommandMutation, INITIATIVE_MUTATIONS, MEETING_MUTATIONS, SERIES_MUTATIONS, OBJECTION_MUTATIONS, ROUND_CODES, ROUND_MUTATIONS, mutationName } from './catalogue.ts';
import { type Given, shownFields } from './derived-types.ts';
import type { apiRefusals } from './edge-refusals.ts';
import { ERASURE_MUTATIONS, ERASURE_SHOWN } from './erasure-resolvers.ts';
import { COSIGNER_KEY_MUTATIONS, COSIGNER_KEY_SHOWN } from './log-resolvers.ts';
import { REFUSALS_BY_COMMAND } from './refusals-by-command.ts';

/** What any command may be refused for besides its rules. */
const ANY_COMMAND = ['NOT_FOUND', 'STALE', 'IDEMPOTENCY_CONFLICT', 'IDEMPOTENCY_KEY_LENGTH', 'IDEMPOTENCY_KEY_SHARED'] satisfies (keyof typeof applicationRefusals | keyof typeof apiRefusals)[];
const PROBLEMS = { problems: { type: '[FileProblem!]!', description: 'What is wrong in the file, line by line; empty for other errors.' } };

const ORGANISATION: Given['fields'] = { organisation: { type: 'Organisation', description: 'The organisation as it stands now; null when refused.' } };
const TOKEN = { type: 'ApiToken', description: 'The token without its secret; null when refused.' };

/** Commands that name files by their hash, and what the use-case refuses of that. */
const NAMING_FILES: ReadonlySet<string> = new Set(['package.deliver', 'information.withhold', 'activity.document', 'record.register-scan']);
const FILE_CODES = ['FILE_NOT_UPLOADED', 'FILE_SIZE'] satisfies (keyof typeof applicationRefusals)[];

const command = (name: string, { keyed, shows }: CommandMutation): Given => {
  const codes = REFUSALS_BY_COMMAND[name];
  if (codes === undefined) throw new Error(`refusals-by-command.ts does not know ${name}; derive it anew`);
  return { mutation: name === 'initiative.create' ? 'initiativeCreate' : mutationName(name), fields: shownFields(shows), codes: [...new Set([...codes, ...ROUND_CODES[name] ?? [], ...ANY_COMMAND, ...(NAMING_FILES.has(name) ? FILE_CODES : []), ...(keyed ? ['IDEMPOTENCY_KEY_REQUIRED'] : [])])] };
};

const ANY_KEY = ['NOT_FOUND', 'IDEMPOTENCY_CONFLICT', 'IDEMPOTENCY_KEY_LENGTH', 'IDEMPOTENCY_KEY_SHARED', 'COSIGNER_OF_UNION', 'COSIGNER_KEY_UNKNOWN'] as const;
const ERASURE_CODES: Readonly<Record<(typeof ERASURE_MUTATIONS)[number], readonly string[]>> = {
  erasureAsk: ['NOT_FOUND', 'IDEMPOTENCY_CONFLICT', 'IDEMPOTENCY_KEY_LENGTH', 'IDEMPOTENCY_KEY_SHARED', 'ADMINISTRATOR_REQUIRED', 'TEXT_EMPTY', 'TEXT_TOO_LONG', 'NOT_ERASABLE', 'ERASED_ALREADY', 'ERASURE_ASKED_ALREADY'],
  erasureConfirm: ['NOT_FOUND', 'IDEMPOTENCY_CONFLICT', 'IDEMPOTENCY_KEY_LENGTH', 'IDEMPOTENCY_KEY_SHARED', 'ERASURE_NOT_YOURS', 'ERASURE_NEEDS_ANOTHER', 'NOT_ERASABLE', 'ERASED_ALREADY'],
};
const COSIGNER_KEY_CODES: Readonly<Record<(typeof COSIGNER_KEY_MUTATIONS)[number], readonly string[]>> = {
  cosignerKeyRegister: [...ANY_KEY, 'COSIGNER_KEY_MALFORMED', 'COSIGNER_KEY_KNOWN', 'COSIGNER_KEYS_TOO_MANY', 'KEY_NOT_HELD', 'ENDORSEMENT_FALSE'],
  cosignerKeyConfirm: [...ANY_KEY, 'COSIGNER_KEY_SETTLED', 'CONFIRMED_BY_EMPLOYER', 'CONFIRMED_BY_HOLDER', 'FINGERPRINT_DIFFERS'],
  cosignerKeyRefuse: [...ANY_KEY, 'COSIGNER_KEY_SETTLED', 'TEXT_EMPTY', 'TEXT_TOO_LONG'],
  cosignerKeyWithdraw: [...ANY_KEY, 'COSIGNER_KEY_SETTLED', 'TEXT_EMPTY', 'TEXT_TOO_LONG'],
};

/** Every mutation, with what follows from it in the schema. */
export const givens = (): readonly Given[] => [
  command('initiative.create', CREATE_MUTATION),
  ...[INITIATIVE_MUTATIONS, MEETING_MUTATIONS, SERIES_MUTATIONS, OBJECTION_MUTATIONS, BOARD_MUTATIONS, ROUND_MUTATIONS].flatMap((mutations) => Object.entries(mutations).map(([name, mutation]) => command(name, mutation))),
  { mutation: 'registerImport', fields: { summary: { type: 'RegisterImportSummary', description: 'What was done, or would be; null when refused.' } }, codes: ['ADMINISTRATOR_REQUIRED', 'REGISTER_PROBLEMS'], errorFields: PROBLEMS },
  { mutation: 'closedDaysSet', fields: ORGANISATION, codes: ['ADMINISTRATOR_REQUIRED', 'CLOSED_DAY_OUTSIDE_YEAR', 'CLOSED_DAY_REPEATED', 'TEXT_EMPTY', 'TEXT_TOO_LONG'] },
  { mutation: 'whistleblowingSet', fields: ORGANISATION, codes: ['ADMINISTRATOR_REQUIRED', 'TEXT_EMPTY', 'TEXT_TOO_LONG', 'ADDRESS_INVALID'] },
  { mutation: 'tokenCreate', fields: { token: TOKEN, secret: { type: 'String', description: 'The token itself, shown this once. Give it as `Authorization: Bearer …`.' } }, codes: ['SESSION_REQUIRED', 'TOKEN_NAME', 'TOKEN_LIFETIME', 'TOKEN_SCOPES_EMPTY'] },
  {
    mutation: 'signingCodeCreate', codes: ['NOT_FOUND', 'SIGNING_CODE_BY_SESSION', 'RECORD_NOT_SENT', 'NOT_THE_PARTYS_VOICE'],
    fields: { code: { type: 'String', description: 'The code, shown this once; read it out in the room. Null when refused.' }, expiresAt: { type: 'DateTime', description: 'Until when it holds, in real time.' } },
  },
  ...ERASURE_MUTATIONS.map((mutation): Given => ({ mutation, fields: shownFields(ERASURE_SHOWN), codes: ERASURE_CODES[mutation] })),
  ...COSIGNER_KEY_MUTATIONS.map((mutation): Given => ({ mutation, fields: shownFields(COSIGNER_KEY_SHOWN), codes: COSIGNER_KEY_CODES[mutation] })),
  {
    mutation: 'checkpointCosign', codes: ['CHECKPOINT_UNKNOWN', 'COSIGNATURE_FALSE', 'LOG_CONTRADICTED'],
    fields: { size: { type: 'Int', description: 'Size of the checkpoint that was cosigned; null when refused.' }, kept: { type: 'Int!', description: 'How many cosignatures were valid.' } },
  },
  { mutation: 'logKeyChange', fields: ORGANISATION, codes: ['ADMINISTRATOR_REQUIRED', 'TEXT_EMPTY', 'TEXT_TOO_LONG'] },
  { mutation: 'watchedLogAdd', fields: ORGANISATION, codes: ['ADMINISTRATOR_REQUIRED', 'WATCHED_KEY_MALFORMED'] },
  { mutation: 'tokenRevoke', fields: { token: TOKEN }, codes: ['SESSION_REQUIRED', 'NOT_FOUND'] },
  {
    mutation: 'replayAdvance', codes: ['ADMINISTRATOR_REQUIRED', 'NOT_REPLAY', 'TIME_RUNS_FORWARD'],
    fields: { ...ORGANISATION, fired: { type: 'Int!', description: 'Timers that ran.' }, alarmed: { type: 'Int!', description: 'Timers that could not run, and stand alarmed.' } },
  },
  { mutation: 'caseImport', fields: { imported: { type: 'ImportedCase', description: 'What was checked, or run; null when refused.' } }, codes: ['ADMINISTRATOR_REQUIRED', 'CASE_INVALID', 'CASE_STOPPED'], errorFields: PROBLEMS },
  { mutation: 'noticesMarkRead', fields: { unread: { type: 'Int', description: 'How many are unread still; null when refused.' } }, codes: ['NOT_FOUND', 'NOTICES_UNNAMED', 'NOTICES_TOO_MANY'] },
  { mutation: 'notificationPreferencesSet', fields: { preferences: { type: 'NotificationPreferences', description: 'As they stand now; null when refused.' } }, codes: ['MAIL_HOURS'] },
  { mutation: 'personMailRetry', fields: { person: { type: 'Person', description: 'As it stands now; null when refused.' } }, codes: ['ADMINISTRATOR_REQUIRED', 'NOT_FOUND'] },
  { mutation: 'playbookPublish', fields: { published: { type: 'PublishedPlaybook', description: 'What was published, now or before with the same content; null when refused.' } }, codes: ['ADMINISTRATOR_REQUIRED', 'PLAYBOOK_INVALID', 'VERSION_PUBLISHED'], errorFields: PROBLEMS },
];
