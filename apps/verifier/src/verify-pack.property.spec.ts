import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '#involvement-log';
import { FIRST_LOG_KEY, UNION, honestPack } from '../../../tests/vectors/honest-log.ts';
import { packText, vkey } from '../../../tests/vectors/told-log.ts';
import { verifyFiles, verifyPack } from './index.ts';
import type { Verdict } from './index.ts';

const TRUST = { keys: [vkey(FIRST_LOG_KEY), vkey(UNION)], olderHeads: [] };
/** A pack may be changed in a way that only proves less (no older head, say); the same changes are tried each time. */
const SEED = 20_261_124;
const honest = packText(honestPack());
const bytes = new TextEncoder().encode(honest);

const verdictOfText = async (text: string): Promise<Verdict> => (await verifyPack(text, TRUST)).verdict;

type Path = readonly (string | number)[];
type Node = null | boolean | number | string | Node[] | { [member: string]: Node };

/** Every value of the pack that holds no other, and every list and object, by path. */
function pathsOf(value: Node, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  return [...(path.length === 0 ? [] : [path]), ...Object.entries(value).flatMap(([name, member]) => pathsOf(member, [...path, Array.isArray(value) ? Number(name) : name]))];
}

function changed(value: Node, [step, ...rest]: Path, change: (old: Node) => Node | undefined): Node {
  if (step === undefined) return change(value) ?? null;
  const copy = structuredClone(value) as { [member: string]: Node };
  const next = rest.length === 0 ? change(copy[step]!) : changed(copy[step]!, rest, change);
  if (next !== undefined) copy[step] = next;
  else if (Array.isArray(copy)) copy.splice(Number(step), 1);
  else delete copy[step];
  return copy;
}

const pack = JSON.parse(honest) as Node;
const paths = pathsOf(pack);

describe('an honest pack', () => {
  it('holds', async () => {
    expect(await verdictOfText(honest)).toBe('HOLDS');
  });

  it('is refused with any single byte changed', async () => {
    await fc.assert(fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const [one] = await verifyFiles([{ name: 'receipt-pack.json', bytes: bytes.with(at, bytes[at]! ^ by) }], TRUST);
      expect(one!.report.verdict).toBe('FALSE');
    }), { numRuns: 150, seed: SEED });
  });

  it('is refused with any single byte added or taken away', async () => {
    await fc.assert(fc.asyncProperty(fc.nat({ max: honest.length }), fc.option(fc.constantFrom(...' \n0aA",{}[]=+'), { nil: '' }), async (at, added) => {
      const text = honest.slice(0, at) + added + honest.slice(added === '' ? at + 1 : at);
      // Taking away one of two equal neighbours, or nothing at the end, leaves the same text.
      expect(await verdictOfText(text)).toBe(text === honest ? 'HOLDS' : 'FALSE');
    }), { numRuns: 80, seed: SEED });
  });

  it('is refused with any value replaced by another', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 1 }), async (path, value) => {
      const text = canonicalJson(changed(pack, path, () => value as Node));
      expect(await verdictOfText(text)).toBe(text === honest ? 'HOLDS' : 'FALSE');
    }), { numRuns: 100, seed: SEED });
  });

  it('is refused with any value replaced by one of its own from elsewhere', async () => {
    const at = (path: Path): Node => path.reduce<Node>((value, step) => (value as { [member: string]: Node })[step]!, pack);
    await fc.assert(fc.asyncProperty(fc.constantFrom(...paths), fc.constantFrom(...paths), async (path, from) => {
      const text = canonicalJson(changed(pack, path, () => at(from)));
      expect(await verdictOfText(text)).toBe(text === honest ? 'HOLDS' : 'FALSE');
    }), { numRuns: 100, seed: SEED });
  });

  it('is refused with any member, entry, number or hash taken out, but for what only proves less: an older head, an entry about a key that nothing else hangs on', async () => {
    // The first key is the one that the reader trusts by itself, and nothing in the pack hangs on the entry about it.
    const less = new Set(honestPack().entries.flatMap(({ frame }, index) => ['cosigner.key-registered', 'log.key-taken'].includes(String(frame['type'])) ? [`entries,${index}`] : []).concat('earlier,0'));
    const standing: string[] = [];
    for (const path of paths.filter((one) => one.length > 0 && !less.has(one.join()))) {
      if (await verdictOfText(canonicalJson(changed(pack, path, () => undefined))) !== 'FALSE') standing.push(path.join());
    }
    expect(standing).toEqual([]);
  });
});
