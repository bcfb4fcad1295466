import type { Delivery } from '#application';

/** What nodemailer tells of a failure. */
interface SmtpError { readonly code: string; readonly command: string | null; readonly responseCode: number | null; readonly enhanced: string | null }

/** Replies at RCPT that speak of the mailbox, where no enhanced code says more (RFC 5321 § 4.2.3). */
const MAILBOX_REPLIES: ReadonlySet<number> = new Set([550, 551, 553]);

/**
 * What a failed hand-over means; null for an error that is not the post's, which is a fault of ours. Only a refusal that speaks of the mailbox (RFC 3463
 * X.1.Z, X.2.1) is held against the address: one that speaks of us (login, relaying, policy: X.7.Z) would be held against everyone's, and is tried again.
 */
export function deliveryOf(error: unknown): Delivery | null {
  const told = smtpError(error);
  if (told === null) return null;
  const { code, command, responseCode, enhanced } = told;
  if (responseCode === null) return { kind: 'LATER', cause: 'CONNECTION', reason: `SMTP ${code}` };
  const reason = `SMTP ${responseCode}${enhanced === null ? '' : ` ${enhanced}`}`;
  const aboutUs = code === 'EAUTH' || command === 'MAIL FROM' || enhanced?.startsWith('5.7.') === true;
  if (responseCode < 500 || aboutUs || (command !== 'RCPT TO' && command !== 'DATA')) return { kind: 'LATER', cause: 'SERVER', reason };
  const aboutMailbox = command === 'RCPT TO' && (enhanced === null ? MAILBOX_REPLIES.has(responseCode) : enhanced.startsWith('5.1.') || enhanced === '5.2.1');
  return { kind: 'REFUSED', about: aboutMailbox ? 'ADDRESS' : 'MESSAGE', reason };
}

function smtpError(error: unknown): SmtpError | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string' || !/^E[A-Z]+$/.test(error.code)) return null;
  const { code } = error;
  const responseCode = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
  const command = 'command' in error && typeof error.command === 'string' ? error.command : null;
  const response = 'response' in error && typeof error.response === 'string' ? error.response : '';
  return { code, command, responseCode, enhanced: /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null };
}
