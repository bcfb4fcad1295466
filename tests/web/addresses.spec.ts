import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { CLIENT_ADDRESSES } from '../../apps/api/src/web-client/web-client.ts';
import { hasForm, remedyAddress } from '../../apps/web/src/parts/remedy-address.ts';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
/** The client's own table of addresses, without loading its pages. */
const addresses = [...read('apps/web/src/app/addresses.ts').matchAll(/^ {2}'(\/[^']+)':/gm)].map(([, address = '']) => address);

describe('an address of the client', () => {
  it('is served by the API', () => {
    expect(addresses.length).toBeGreaterThan(20);
    expect([...new Set(addresses.map((address) => address.split('/')[1]))].filter((first) => !CLIENT_ADDRESSES.includes(first ?? ''))).toEqual([]);
  });

  it('has a page for whatever the API serves', () => {
    expect(CLIENT_ADDRESSES.filter((first) => !addresses.some((address) => address.split('/')[1] === first))).toEqual([]);
  });
});

describe('the button that mends a criterion', () => {
  // The catalogue's table: | `criterion` | asks | `mutation` | …
  const asked = [...new Set([...read('libs/domain/src/gate/CRITERIA.md').matchAll(/^\| `[\w-]+` \| [^|]+ \| `(\w+)` \|/gm)].map(([, mutation = '']) => mutation))];
  const shapes = addresses.map((address) => new RegExp(`^${address.replaceAll(/:\w+/g, '[^/]+')}$`));

  it('is wanting where the client has no form yet, and nowhere else: there the gate says in words what to do', () => {
    expect(asked.filter((mutation) => !hasForm(mutation)).sort()).toEqual(['councilRecord', 'coverageLogAlternative', 'findingSettle', 'impactAssess']);
  });

  it.each(asked.filter(hasForm))('leads %s to a page that exists', (mutation) => {
    const [page = ''] = remedyAddress('M-2026-118', { mutation }).split('?');
    expect(shapes.some((shape) => shape.test(page))).toBe(true);
    expect(page).not.toBe('/prosesser/M-2026-118');
  });
});
