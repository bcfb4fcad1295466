import type { ServerResponse } from 'node:http';

/**
 * Headers with which a file leaves: to be saved, never shown inside a page, never sniffed, and harmless should a browser show it all the same (RFC 6266 for the
 * name; CSP level 3, `sandbox`).
 */
export function sendAsAttachment(response: Pick<ServerResponse, 'setHeader'>, given: string, mediaType = 'application/octet-stream'): void {
  // A title that was cut may end in half a character, which has no UTF-8.
  const name = given.replaceAll(/\p{Cs}/gu, '\ufffd');
  const plain = name.normalize('NFKD').replaceAll(/[^\w.-]+/g, '_');
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'private, no-store');
}
