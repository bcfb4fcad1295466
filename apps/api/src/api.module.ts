import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { ApiParts } from './api-parts.ts';
import { graphqlOptions } from './graphql/graphql-options.ts';
import { FaultFilter } from './http/fault-filter.ts';
import { HealthController } from './http/health.controller.ts';
import { HEALTH } from './http/health.ts';
import { METRICS } from './http/metrics.ts';
import { ReceiptReader } from './log/receipt-reader.ts';
import { SchemaController } from './http/schema.controller.ts';

const PARTS = Symbol('ApiParts');

/** The API as a Nest module: GraphQL, health, metrics and the published schema, over parts that are put together before. */
@Module({})
export class ApiModule implements OnApplicationShutdown {
  readonly #parts: ApiParts;

  constructor(@Inject(PARTS) parts: ApiParts) { this.#parts = parts; }

  static forRoot(parts: ApiParts): DynamicModule {
    const { stores, log, nowMs } = parts;
    return {
      module: ApiModule,
      imports: [GraphQLModule.forRootAsync<ApolloDriverConfig>({
        driver: ApolloDriver,
        useFactory: () => graphqlOptions({
          ...stores, log, nowMs,
          logParts: { cosigners: stores.cosigners, cosigning: stores.cosigning, administration: stores.logAdministration, receipts: new ReceiptReader(stores.log, stores.reads) },
        }),
      })],
      controllers: [HealthController, SchemaController],
      providers: [
        { provide: PARTS, useValue: parts },
        { provide: HEALTH, useValue: parts.health },
        { provide: METRICS, useValue: parts.metrics },
        { provide: APP_FILTER, useValue: new FaultFilter(log) },
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#parts.close();
  }
}
