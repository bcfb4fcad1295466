import { type Letter, type Unsubscribable, unsubscribeToken } from '#application';
import type { Id } from '#domain';

/** Where people reach Medvirk, and what links are made with. */
export interface MailAddresses {
  /** Origin, without a slash at its end. */
  readonly publicUrl: string;
  /** Origin of the respondents' pages, which is none of ours; null where there are none to send people to. */
  readonly respondUrl?: string | null;
  /** External ids, as they stand in addresses. */
  readonly externalId: (type: 'Organisation' | 'Person' | 'Meeting', id: Id) => string;
  /** What unsubscribe tokens are signed with. */
  readonly unsubscribeSecret: string;
}

export interface MailLinks {
  /** The one thing to do: leads to its page after sign-in, as the person whom the mail is for. */
  readonly action: string;
  /** One-click unsubscription (RFC 8058); null where the law asks that the person be told. */
  readonly unsubscribe: string | null;
  readonly settings: string;
}

const SETTINGS_PATH = '/min-side';

/** Pages of a process that kinds of notices are about, by the first word of their topic; the process itself for all others. */
const PAGES: Readonly<Partial<Record<string, string>>> = { statement: '/innspill', risk: '/risiko', decision: '/beslutning', gate: '/for-beslutning', preparation: '/deltakere/forberedelse', party: '/deltakere' };

/** The addresses in a letter. Mail may be read logged out, or by a browser in which somebody else is signed in: the link says whom it is for. */
export function linksOf(letter: Letter, { publicUrl, externalId, unsubscribeSecret }: MailAddresses): MailLinks {
  const { organisation, recipient: { personId } } = letter;
  const through = (path: string): string =>
    `${publicUrl}/sign-in?${new URLSearchParams({ organisation: externalId('Organisation', organisation.id), for: externalId('Person', personId), to: path }).toString()}`;
  const from = unsubscribableOf(letter);
  return {
    action: through(pathOf(letter, externalId)), settings: through(SETTINGS_PATH),
    unsubscribe: from === null ? null : `${publicUrl}/unsubscribe/${unsubscribeToken({ organisationId: organisation.id, personId, from }, unsubscribeSecret)}`,
  };
}

const unsubscribableOf = ({ digest, statutory, category }: Letter): Unsubscribable | null => (digest !== null ? 'DIGEST' : statutory ? null : category);

/** The page that a letter is about. */
function pathOf({ digest, initiative, topic, objection, meeting }: Letter, externalId: MailAddresses['externalId']): string {
  if (digest !== null) return '/mitt-arbeid';
  if (meeting !== null) return `/moter/${externalId('Meeting', meeting.id)}`;
  if (objection !== null) return '/innsigelser';
  if (initiative === null) return '/mitt-arbeid';
  return `/prosesser/${encodeURIComponent(initiative.number)}${PAGES[topic.split('.')[0] ?? ''] ?? ''}`;
}
