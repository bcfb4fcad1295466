import { type DynamicModule, Inject, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { v7 } from 'uuid';
import { type OnAlarm, Uploads } from '#application';
import { derivedSecret, type Settings } from '#config';
import { contentStoreIn } from '#content-store';
import { type JobHandler, JOBS } from '#jobs';
import { type DatabaseUrls, encodeGlobalId } from '#persistence';
import { bellAdder, type BellWorker, bellWorker, QueueDoorbell, queueSettings } from '#queue';
import { SmtpMailer } from '#smtp';
import { HealthServer } from './health-server.ts';
import { JobRunner } from './job-runner.ts';
import { WorkerMetrics } from './metrics.ts';
import { logWatch } from './log-watch.ts';
import { overdueWatch } from './overdue-watch.ts';
import type { PeriodicLook } from './periodic-look.ts';
import { FilesSweepProcessor } from './processors/files-sweep.processor.ts';
import { IdempotencySweepProcessor } from './processors/idempotency-sweep.processor.ts';
import { InvitationsTickProcessor } from './processors/invitations-tick.processor.ts';
import { SessionsSweepProcessor } from './processors/sessions-sweep.processor.ts';
import { TickProcessor } from './processors/tick.processor.ts';
import { Sweep } from './sweep.ts';
import { openStores, type WorkerStores } from './worker-stores.ts';

const WORKER = Symbol('Worker');

export interface WorkerOptions {
  readonly settings: Pick<Settings, 'redis' | 'databasePool' | 'statementTimeoutMs' | 'tickBatch' | 'sweepIntervalMs' | 'workerPort' | 'host' | 'secret' | 'checkpointFolder' | 'mail' | 'publicUrl' | 'respondUrl' | 'files'>;
  readonly urls: DatabaseUrls;
  readonly log: Logger;
}

/** Everything that runs in a worker, put together. */
interface Worker {
  readonly stores: WorkerStores;
  readonly doorbell: QueueDoorbell;
  readonly bells: BellWorker;
  readonly runner: JobRunner;
  readonly sweep: Sweep;
  readonly looks: readonly PeriodicLook[];
  readonly health: HealthServer;
  /** Null where no mail server is set up. */
  readonly mailer: SmtpMailer | null;
}

/** Organisations at a time: a batch of the sequencer mostly waits for the disk, and each log waits for none but itself. */
const SEQUENCER_LANES = 6;

/** One processor per job of the catalogue. */
const processors = (stores: WorkerStores, { files }: Pick<Settings, 'files'>, metrics: WorkerMetrics): readonly JobHandler[] => [
  new TickProcessor('timers.tick', stores.timers, { metrics }),
  new TickProcessor('outbox.tick', stores.outbox, { metrics }),
  new TickProcessor('digest.tick', stores.digest, { metrics }),
  new TickProcessor('rounds.tick', stores.rounds, { metrics }),
  new TickProcessor('sequencer.tick', stores.sequencer, { metrics, lanes: SEQUENCER_LANES }),
  new InvitationsTickProcessor(stores.invitations, stores.handOut, metrics),
  new SessionsSweepProcessor(stores.housekeeping, metrics),
  new IdempotencySweepProcessor(stores.housekeeping, metrics),
  new FilesSweepProcessor(new Uploads({ register: stores.uploads, contents: contentStoreIn(files), newId: () => v7() }), metrics),
];

const mailerOf = ({ mail, publicUrl, respondUrl, secret }: WorkerOptions['settings']): SmtpMailer | null => (mail === null ? null : new SmtpMailer({
  settings: mail, nowMs: () => performance.now(), addresses: { publicUrl, respondUrl, externalId: encodeGlobalId, unsubscribeSecret: derivedSecret(secret, 'unsubscribe') },
}));

async function putTogether({ settings, urls, log }: WorkerOptions): Promise<Worker> {
  const metrics = new WorkerMetrics();
  const onQueueError = (err: Error): void => { metrics.queueError(); log.warn({ err }, 'the queue is at fault; the sweep goes on'); };
  const onStoreFault = (err: Error): void => { log.warn({ err }, 'a connection to PostgreSQL broke'); };
  const onAlarm: OnAlarm = ({ error, ...row }) => { log.error({ err: error, ...row }, 'a row cannot be worked off and stands alarmed'); };
  const queue = queueSettings(settings.redis, urls.queue);
  const mailer = mailerOf(settings);
  const stores = await openStores({
    urls, poolSize: settings.databasePool, statementTimeoutMs: settings.statementTimeoutMs, tickBatch: settings.tickBatch, onFault: onStoreFault, onAlarm,
    logKeySecret: derivedSecret(settings.secret, 'log-keys'), checkpointFolder: settings.checkpointFolder, mailer, post: settings.respondUrl === null ? null : mailer, roundCodeKey: derivedSecret(settings.secret, 'round-code'),
    // Made when the stores are known to be safe, and before anything can ring it.
    doorbell: { ring: (tick) => doorbell.ring(tick) },
  });
  const doorbell = new QueueDoorbell(bellAdder(queue, onQueueError), onQueueError);
  const runner = new JobRunner(processors(stores, settings, metrics), log, metrics);
  return {
    stores, doorbell, runner, mailer,
    bells: bellWorker((name) => runner.hear(name), { settings: queue, concurrency: JOBS.length, onError: onQueueError }),
    sweep: new Sweep(runner, settings.sweepIntervalMs),
    looks: [overdueWatch(stores.timerQueue, log, metrics), logWatch(stores.sequence, log, metrics)],
    health: new HealthServer({ metrics, ready: () => stores.ready() }),
  };
}

/** The worker as a Nest module: starts with the application, and on stopping takes nothing new, ends what it has begun, then lets go of its connections. */
@Module({})
export class WorkerModule implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #worker: Worker;
  readonly #options: WorkerOptions;

  constructor(@Inject(WORKER) worker: Worker, @Inject('options') options: WorkerOptions) {
    this.#worker = worker;
    this.#options = options;
  }

  static forRoot(options: WorkerOptions): DynamicModule {
    return { module: WorkerModule, providers: [{ provide: 'options', useValue: options }, { provide: WORKER, useFactory: () => putTogether(options) }] };
  }

  async onApplicationBootstrap(): Promise<void> {
    const { sweep, looks, health, runner } = this.#worker;
    const { settings, log } = this.#options;
    const port = await health.listen(settings.workerPort, settings.host).catch(async (error: unknown) => {
      await this.onModuleDestroy();
      throw error;
    });
    sweep.start();
    for (const look of looks) look.start();
    // What came due while no worker ran.
    for (const { name } of JOBS) void runner.hear(name);
    log.info({ port }, 'the worker is ready');
  }

  async onModuleDestroy(): Promise<void> {
    const { stores, doorbell, bells, runner, sweep, looks, health, mailer } = this.#worker;
    sweep.stop();
    for (const look of looks) look.stop();
    await bells.close();
    await runner.idle();
    mailer?.close();
    await health.close();
    await doorbell.close();
    await stores.close();
    this.#options.log.info('the worker has stopped');
  }
}
