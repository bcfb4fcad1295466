import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { bellAdder, type OnQueueError } from './bell-queue.ts';
import { QueueDoorbell } from './queue-doorbell.ts';
import type { QueueSettings } from './queue-settings.ts';

/** The token under which the doorbell is asked for. */
export const DOORBELL = Symbol('Doorbell');

/** Gives an application its doorbell, and closes it with the application. */
@Module({})
export class QueueModule implements OnApplicationShutdown {
  readonly #doorbell: QueueDoorbell;

  constructor(@Inject(DOORBELL) doorbell: QueueDoorbell) {
    this.#doorbell = doorbell;
  }

  static forRoot(settings: QueueSettings, onError: OnQueueError): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      providers: [{ provide: DOORBELL, useFactory: () => new QueueDoorbell(bellAdder(settings, onError), onError) }],
      exports: [DOORBELL],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.#doorbell.close();
  }
}
