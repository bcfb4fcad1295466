import { accessOf, writeAccess } from './access-file.ts';
import type { ChildProgram } from './child-process.ts';
import type { StartedDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import type { RunningChildren } from './keep-running.ts';
import { planChildren, planRespond } from './plan-children.ts';
import { readyMessage } from './ready-message.ts';
import { loadSample } from './sample/load-sample.ts';
import type { StartHands, StartRequest } from './start-request.ts';

/** What the start has made so far. */
interface StartedParts { readonly database: StartedDatabase; readonly children: RunningChildren; readonly programs: readonly [api: ChildProgram, worker: ChildProgram] }

/** Sample, API, worker and respondents' pages; gives what to tell the newcomer. */
export async function startProcesses(request: StartRequest, { progress }: StartHands, { database, children, programs }: StartedParts): Promise<string> {
  const workerPort = await freePort([request.port, request.port + 1]);
  const [api, worker] = planChildren(programs, database.mode, database.urls, [request.port, workerPort]);
  const respond = planRespond(api, request);
  // Side by side: the sample is work for PostgreSQL, the processes for the other core.
  const [sample] = await progress.step(request.empty ? 'Starting API and worker' : 'Starting API and worker, loading the sample organisation', () => Promise.all([
    request.empty ? null : loadSample({ urls: database.urls, say: (line) => progress.say(line) }), children.start(api), children.start(worker), ...(respond === null ? [] : [children.start(respond.plan)]),
  ]));
  const access = accessOf({ url: `http://localhost:${request.port}`, respondUrl: respond?.url ?? null, workerPort }, sample);
  return readyMessage(access, await writeAccess(request.data, access), sample?.exampleQuery ?? null);
}
