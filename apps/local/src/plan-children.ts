import path from 'node:path';
import type { DatabaseUrls } from '#persistence';
import type { ChildPlan } from './child-process.ts';
import type { StartRequest } from './start-request.ts';

/** Where the two processes run and what they are told. Settings that the user gave stay. */
export function planChildren(request: StartRequest, mode: 'embedded' | 'production', urls: DatabaseUrls, workerPort: number): readonly [api: ChildPlan, worker: ChildPlan] {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$|^NODE_OPTIONS$|^DATABASE_URL$/i.test(name)));
  const environment = {
    NODE_ENV: 'production', HOST: '127.0.0.1', PUBLIC_URL: `http://localhost:${request.port}`, ...own,
    MEDVIRK_MODE: mode, MEDVIRK_DATA: request.data, PORT: String(request.port), WORKER_PORT: String(workerPort),
    DATABASE_OWNER_URL: urls.owner, DATABASE_APP_URL: urls.app, DATABASE_CLOCK_URL: urls.clock, DATABASE_RESPOND_URL: urls.respond, DATABASE_QUEUE_URL: urls.queue,
    // Done a moment ago by this start, before anything ran on it.
    DATABASE_MIGRATE: 'no',
  };
  const plan = (name: 'api' | 'worker', port: number): ChildPlan => ({
    name, environment,
    main: path.join(request.root, 'dist', 'apps', name, 'src', 'main.js'),
    healthUrl: `http://127.0.0.1:${port}/health/ready`,
    log: path.join(request.data, 'logs', `${name}.log`),
    leash: request.leash,
  });
  return [plan('api', request.port), plan('worker', workerPort)];
}
