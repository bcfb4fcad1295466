import { CATALOGUE } from './catalogue.ts';
import type { SettingReader } from './setting-reader.ts';

export interface Addresses { readonly publicUrl: string; readonly respondUrl: string | null; readonly respondPort: number }

/** Where people reach the product, and where respondents reach the rounds. Both on one host is refused, whatever the ports: a browser sends its cookies to all of them. */
export function readAddresses(reader: SettingReader, mode: 'embedded' | 'production', port: number): Addresses {
  const publicUrl = reader.optional(CATALOGUE.publicUrl) ?? `http://localhost:${port}`;
  const respondPort = reader.optional(CATALOGUE.respondPort) ?? Math.min(port + 1, 65_535);
  const { hostname } = new URL(publicUrl);
  const respondUrl = reader.optional(CATALOGUE.respondUrl) ?? (mode === 'embedded' ? `http://${hostname === '127.0.0.1' ? 'localhost' : '127.0.0.1'}:${respondPort}` : null);
  if (respondUrl !== null && new URL(respondUrl).hostname === hostname) {
    reader.refuse(CATALOGUE.respondUrl.name, 'must be another host than PUBLIC_URL, not another port alone: respondents stay anonymous only where no session can reach.');
  }
  return { publicUrl, respondUrl, respondPort };
}
