import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readRespondSettings, readSettings } from '#config';
import type { DatabaseUrls } from '#persistence';
import type { ChildPlan, ChildProgram } from './child-process.ts';
import type { StartRequest } from './start-request.ts';

/** The code that takes long to load, beside each entry. */
const LOAD_FIRST = { api: ['create-api.js', 'api-parts.js'], worker: ['worker.module.js'] } as const;

/** What the two processes run, known before there is a database. Settings that the user gave stay. */
export function childPrograms(request: StartRequest): readonly [api: ChildProgram, worker: ChildProgram] {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$|^NODE_OPTIONS$|^DATABASE_URL$/i.test(name)));
  const environment = { NODE_ENV: 'production', HOST: '127.0.0.1', PUBLIC_URL: `http://localhost:${request.port}`, ...own, MEDVIRK_DATA: request.data, PORT: String(request.port) };
  const program = (name: keyof typeof LOAD_FIRST): ChildProgram => {
    const folder = path.join(request.root, 'dist', 'apps', name, 'src');
    return {
      name, environment, leash: request.leash, main: path.join(folder, 'main.js'),
      loadFirst: ['reflect-metadata', ...LOAD_FIRST[name].map((file) => pathToFileURL(path.join(folder, file)).href)],
      log: path.join(request.data, 'logs', `${name}.log`),
    };
  };
  return [program('api'), program('worker')];
}

/** Where the two processes run, and on what. */
export function planChildren(programs: readonly [api: ChildProgram, worker: ChildProgram], mode: 'embedded' | 'production', urls: DatabaseUrls, ports: readonly [api: number, worker: number]): readonly [api: ChildPlan, worker: ChildPlan] {
  const plan = (program: ChildProgram, port: number): ChildPlan => ({
    ...program,
    environment: {
      ...program.environment, MEDVIRK_MODE: mode, WORKER_PORT: String(ports[1]),
      DATABASE_OWNER_URL: urls.owner, DATABASE_APP_URL: urls.app, DATABASE_CLOCK_URL: urls.clock, DATABASE_RESPOND_URL: urls.respond, DATABASE_QUEUE_URL: urls.queue,
      // Done a moment ago by this start, before anything ran on it.
      DATABASE_MIGRATE: 'no',
    },
    healthUrl: `http://127.0.0.1:${port}/health/ready`,
  });
  return [plan(programs[0], ports[0]), plan(programs[1], ports[1])];
}

/** What the respondents' process may know of its surroundings: no secret but the key of codes, no login but its own. */
const RESPOND_MAY_KNOW = /^(PATH|HOME|TZ|LANG|LC_\w+|TMPDIR|SystemRoot|NODE_ENV|HOST|PORT|PUBLIC_URL|RESPOND_URL|RESPOND_PORT|MEDVIRK_MODE|DATABASE_POOL|DATABASE_STATEMENT_TIMEOUT_MS)$/i;

/** The respondents' pages, beside an API as `planChildren` plans it, and where people reach them; null where production names no RESPOND_URL. Throws SettingsFault, as where both would be one host. */
export function planRespond(api: ChildPlan, request: StartRequest): { readonly plan: ChildPlan; readonly url: string } | null {
  if (readSettings(api.environment).respondUrl === null) return null;
  const { respondUrl, port, codeKey, databaseUrl } = readRespondSettings(api.environment);
  const known = Object.fromEntries(Object.entries(api.environment).filter(([name]) => RESPOND_MAY_KNOW.test(name)));
  const main = path.join(request.root, 'dist', 'apps', 'respond', 'src', 'main.js');
  const environment = { ...known, RESPOND_URL: respondUrl, DATABASE_RESPOND_URL: databaseUrl, ROUND_CODE_KEY: codeKey };
  return { url: respondUrl, plan: { name: 'respond', environment, main, loadFirst: [], leash: request.leash, log: path.join(request.data, 'logs', 'respond.log'), healthUrl: `http://127.0.0.1:${port}/health/ready` } };
}
