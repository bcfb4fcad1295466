import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesBelow, repository } from './repository.ts';

const CODE = ['apps', 'libs', 'migrations', 'tests'];
const read = (file: string): string => readFileSync(path.join(repository, file), 'utf8');
const libs = readdirSync(path.join(repository, 'libs'));

/** Files whose text matches, with the first match. */
const offenders = (files: readonly string[], pattern: RegExp): readonly string[] => files.flatMap((file) => {
  const match = pattern.exec(read(file));
  return match === null ? [] : [`${file}: ${match[0].trim()}`];
});

/** The folders in which a package looks for its own: its place in the lockfile and those above it. */
const foldersUp = (where: string): readonly string[] => (where === '' ? [''] : [`${where}/`, ...foldersUp(where.slice(0, Math.max(0, where.lastIndexOf('/node_modules/'))))]);

describe('every lib', () => {
  it.each(libs)('%s has an entry, and a README of a screenful', (lib) => {
    expect(existsSync(path.join(repository, 'libs', lib, 'src', 'index.ts'))).toBe(true);
    const readme = read(path.join('libs', lib, 'README.md'));
    expect(readme).toMatch(/^# /);
    expect(readme.split('\n').length).toBeLessThan(90);
  });

  it('is named in package.json, and nothing else is', () => {
    const { imports } = JSON.parse(read('package.json')) as { imports: Record<string, Record<string, string>> };
    // libs/statistics comes with a later issue; its name is kept.
    const names = Object.keys(imports).map((name) => name.slice(1)).filter((name) => name !== 'statistics');
    expect(names.sort()).toEqual([...libs].filter((name) => name !== 'statistics').sort());
    for (const name of names) expect(imports[`#${name}`]?.['medvirk-source']).toBe(`./libs/${name}/src/index.ts`);
  });
});

describe('the tests', () => {
  const specs = filesBelow(CODE, /\.spec\.ts$/);

  it('are all run: none is skipped, left for later or run alone', () => {
    expect(offenders(specs, /\b(?:it|test|describe)\.(?:only|skip|todo|failing)\b|\b(?:xit|fit|xdescribe|fdescribe|xtest)\(/)).toEqual([]);
  });

  it('never wait for time to pass', () => {
    expect(offenders(specs.filter((file) => !file.endsWith('house.spec.ts')), /await (?:sleep|delay)\(|setTimeout\(\s*(?:resolve|r|done)\b/)).toEqual([]);
  });
});

describe('the sources', () => {
  const sources = filesBelow(CODE, /\.(ts|mjs|cjs)$/).filter((file) => !file.startsWith(path.join('tests', 'architecture')));

  it('silence no check', () => {
    expect(offenders(sources, /eslint-disable|@ts-ignore|@ts-nocheck|as unknown as/)).toEqual([]);
  });

  it('carry no name that says nothing', () => {
    expect(sources.filter((file) => /(^|[-./\\])(utils?|helpers?|manager|common|misc|base)(?=[-./\\])/.test(file.replace(/^tests[\\/]setup/, '')))).toEqual([]);
  });

  it('name migrations by the deed, in order', () => {
    const migrations = filesBelow(['migrations'], /\.ts$/).filter((file) => !file.endsWith('.spec.ts'));
    expect(migrations.filter((file) => !/^migrations[\\/]\d{13}-[a-z]+(-[a-z]+)+\.ts$/.test(file))).toEqual([]);
  });
});

describe('the lockfile', () => {
  const lockfile = read('package-lock.json');

  it('names no host that packages came from', () => {
    expect(lockfile).not.toMatch(/"resolved": "https?:/);
  });

  it('holds every package that another may want on some platform, since npm ci refuses it otherwise', () => {
    const { packages } = JSON.parse(lockfile) as { packages: Record<string, { optionalDependencies?: Record<string, string> }> };
    // npm leaves out what a registry does not give at the time, and says nothing.
    const missing = Object.entries(packages).flatMap(([where, { optionalDependencies = {} }]) => Object.keys(optionalDependencies)
      .filter((name) => !foldersUp(where).some((folder) => `${folder}node_modules/${name}` in packages)).map((name) => `${where}: ${name}`));
    expect(missing).toEqual([]);
  });

  it('holds exact versions of what we ask for', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});
