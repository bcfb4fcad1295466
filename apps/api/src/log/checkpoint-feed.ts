import type { Id } from '#domain';
import type { KeptHead } from '#persistence';
import { escapeHtml } from '../sign-in/html-page.ts';

/** What a feed is made of. `url` is where the log is served, ending in a slash. */
export interface FeedPlace { readonly organisationId: Id; readonly url: URL; readonly heads: readonly KeptHead[] }

const TITLE = 'Sjekkpunkter · Sjekkpunkt · Checkpoints';

/** Heads as an Atom feed (RFC 4287), newest first, each note verbatim: a reader keeps what nobody here can take back. */
export const atomFeed = ({ organisationId, url, heads }: FeedPlace): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:uuid:${organisationId}</id>
  <title>${TITLE}</title>
  <updated>${heads[0]?.madeAt ?? new Date(0).toISOString()}</updated>
  <author><name>Medvirk</name></author>
  <link rel="self" href="${escapeHtml(new URL('checkpoints.atom', url).href)}"/>
${heads.map((head) => `  <entry>
    <id>${escapeHtml(addressOf(url, head))}</id>
    <title>${head.size}</title>
    <updated>${head.madeAt}</updated>
    <link href="${escapeHtml(addressOf(url, head))}"/>
    <content type="text">${escapeHtml(head.note)}</content>
  </entry>`).join('\n')}
</feed>
`;

/** The same as a JSON feed (jsonfeed.org, version 1.1). */
export const jsonFeed = ({ url, heads }: FeedPlace): Readonly<Record<string, unknown>> => ({
  version: 'https://jsonfeed.org/version/1.1', title: TITLE, feed_url: new URL('checkpoints.json', url).href,
  items: heads.map((head) => ({ id: addressOf(url, head), url: addressOf(url, head), title: String(head.size), content_text: head.note, date_published: head.madeAt })),
});

const addressOf = (url: URL, { size }: KeptHead): string => new URL(`checkpoint/${size}`, url).href;
