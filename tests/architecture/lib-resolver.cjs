// For eslint-plugin-boundaries: leads `#lib` and relative imports to files, as tsconfig.json's conditions do.
const { existsSync } = require('node:fs');
const { builtinModules } = require('node:module');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');

exports.interfaceVersion = 2;
exports.resolve = (source, file) => {
  if (source.startsWith('node:') || builtinModules.includes(source)) return { found: true, path: null };
  const target = source.startsWith('#') ? path.join(root, 'libs', source.slice(1), 'src', 'index.ts') : source.startsWith('.') ? path.resolve(path.dirname(file), source) : null;
  return target !== null && existsSync(target) ? { found: true, path: target } : { found: false };
};
