import { parse } from '@formatjs/icu-messageformat-parser';

const LANGUAGES = new Set(['nb', 'nn', 'en']);
const CATALOGUE = /[\\/]src[\\/].*\.tsx?$/;

/**
 * Reads the ICU messages of the catalogues while building, so that browsers get them read and the reader (7 kB after gzip) stays at home. A message that
 * cannot be read stops the build. `language/messages.ts` takes both forms: in tests, catalogues are as they were written.
 */
export const readMessages = () => ({
  name: 'read-messages',
  enforce: 'post',
  config: () => ({ resolve: { alias: [{ find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' }] } }),
  transform(code, id) {
    if (!CATALOGUE.test(id) || !/\bnb:/.test(code)) return null;
    const places = [];
    look(this.parse(code), (node) => {
      if (node.type !== 'Property' || !LANGUAGES.has(node.key.name ?? node.key.value) || node.value.type !== 'Literal' || typeof node.value.value !== 'string' || !node.value.value.includes('{')) return;
      places.push({ start: node.value.start, end: node.value.end, text: JSON.stringify(parse(node.value.value, { captureLocation: false })) });
    });
    if (places.length === 0) return null;
    const changed = places.sort((one, other) => other.start - one.start).reduce((text, place) => text.slice(0, place.start) + place.text + text.slice(place.end), code);
    return { code: changed, map: null };
  },
});

function look(node, visit) {
  if (Array.isArray(node)) return node.forEach((part) => { look(part, visit); });
  if (typeof node !== 'object' || node === null) return undefined;
  if (typeof node.type === 'string') visit(node);
  return Object.values(node).forEach((part) => { look(part, visit); });
}
