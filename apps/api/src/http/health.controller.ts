import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { HEALTH, type Health } from './health.ts';
import { METRICS, type Metrics } from './metrics.ts';

/** What operators and load balancers ask. Nothing here tells of any organisation. */
@Controller()
export class HealthController {
  readonly #health: Health;
  readonly #metrics: Metrics;

  constructor(@Inject(HEALTH) health: Health, @Inject(METRICS) metrics: Metrics) {
    this.#health = health;
    this.#metrics = metrics;
  }

  /** The process answers. */
  @Get('health/live')
  @Header('Cache-Control', 'no-store')
  live(): { readonly status: 'live' } { return { status: 'live' }; }

  /** The process can do its work: 200, or 503 with what is wrong. */
  @Get('health/ready')
  @Header('Cache-Control', 'no-store')
  async ready(@Res() response: Response): Promise<void> {
    const report = await this.#health.report();
    response.status(report.ready ? 200 : 503).json(report);
  }

  @Get('metrics')
  async metrics(@Res() response: Response): Promise<void> {
    response.type(this.#metrics.contentType).send(await this.#metrics.text());
  }
}
