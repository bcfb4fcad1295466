import { LineCounter, isAlias, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document, Pair } from 'yaml';
import type { Finding, PlaybookProblem } from './problem.ts';
import { pointerOf } from './problem.ts';

/** Largest file, in bytes of UTF-8. */
export const FILE_BYTES_MAX = 256 * 1024;

/** A YAML file that is well formed and within bounds, with the way back from its values to its lines. */
export interface YamlSource { readonly ok: true; readonly value: unknown; problem(finding: Finding): PlaybookProblem }
export interface Unreadable { readonly ok: false; readonly problems: readonly PlaybookProblem[] }

/**
 * Reads one YAML 1.2 document. Refused: files over 256 kB, several documents, repeated members, unknown tags, anchors and aliases (a few lines of them can
 * unfold to gigabytes), strings with lone surrogates (they have no canonical JSON), and nesting that no playbook has.
 */
export function readYaml(text: string, file: string): YamlSource | Unreadable {
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes > FILE_BYTES_MAX) {
    return unreadable([{ file, line: 1, column: 1, path: '', message: `The file has ${bytes} bytes; ${FILE_BYTES_MAX} are allowed`, remedy: 'Shorten the texts or divide the playbook.' }]);
  }
  const lines = new LineCounter();
  const at = (offset: number): { line: number; column: number } => { const { line, col } = lines.linePos(offset); return { line: Math.max(line, 1), column: Math.max(col, 1) }; };
  const document = withinDepth(() => parseDocument(text, { lineCounter: lines, version: '1.2', uniqueKeys: true, prettyErrors: false }));
  if (document === null) return unreadable([{ file, line: 1, column: 1, path: '', message: 'The file is nested too deeply', remedy: 'A playbook has about eight levels; look for stray brackets.' }]);
  const syntax = [...document.errors, ...document.warnings].map(({ message, pos }) => ({ file, ...at(pos[0]), path: '', message: `Not well-formed YAML: ${message}`, remedy: 'Mend the YAML at this line; indentation is by spaces, and texts with a colon need quotes.' }));
  if (syntax.length > 0) return unreadable(syntax);
  const refused = refusedNodes(document).map(({ offset, message, remedy }) => ({ file, ...at(offset), path: '', message, remedy }));
  if (refused.length > 0) return unreadable(refused);
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return { ok: true, value, problem: ({ path, atKey = false, message, remedy }) => ({ file, ...at(offsetOf(document, path, atKey)), path: pointerOf(path), message, remedy }) };
}

const unreadable = (problems: readonly PlaybookProblem[]): Unreadable => ({ ok: false, problems });

/** Null when the stack does not suffice, which only nesting of thousands of levels brings about. */
function withinDepth<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function refusedNodes(document: Document): readonly { offset: number; message: string; remedy: string }[] {
  const found: { offset: number; message: string; remedy: string }[] = [];
  visit(document, {
    Node(_key, node) {
      const offset = node.range?.[0] ?? 0;
      const anchored = isAlias(node) || ('anchor' in node && node.anchor !== undefined);
      if (anchored) found.push({ offset, message: 'Anchors and aliases are not allowed', remedy: 'Write the value out where it is used.' });
      if (isScalar(node) && typeof node.value === 'string' && /\p{Surrogate}/u.test(node.value)) {
        found.push({ offset, message: 'The text holds half a character (a lone surrogate)', remedy: 'Write the character itself instead of an escape.' });
      }
    },
  });
  return found;
}

/** Where in the text a value stands; the nearest one around it when it is not there. */
function offsetOf(document: Document, path: readonly (string | number)[], atKey: boolean): number {
  for (let length = path.length; length > 0; length -= 1) {
    const steps = path.slice(0, length);
    const key = keyNode(document, steps);
    if (key !== null && (atKey || length < path.length)) return key;
    const node = document.getIn(steps, true);
    if (isNode(node) && node.range) return node.range[0];
    if (key !== null) return key;
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyNode(document: Document, path: readonly (string | number)[]): number | null {
  const name = path.at(-1);
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (typeof name !== 'string' || typeof parent !== 'object' || parent === null || !('items' in parent) || !Array.isArray(parent.items)) return null;
  const pair = parent.items.find((item: unknown): item is Pair => isPair(item) && isScalar(item.key) && String(item.key.value) === name);
  return pair !== undefined && isNode(pair.key) ? pair.key.range?.[0] ?? null : null;
}
