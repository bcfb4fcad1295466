import type { RequestHandler } from 'express';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export const METRICS = Symbol('Metrics');

/** Numbers for Prometheus. Labels are closed sets: no ids, no names, no paths as asked. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram<'method' | 'status'>;

  constructor(oldestOverdueSeconds: () => Promise<number>) {
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'medvirk_http_request_seconds', help: 'Time from a request\'s first byte to its answer', labelNames: ['method', 'status'], registers: [this.#registry],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    });
    new Gauge({
      name: 'medvirk_oldest_overdue_timer_seconds', help: 'How long the longest overdue timer has waited; NaN where the database does not answer', registers: [this.#registry],
      async collect() { this.set(await oldestOverdueSeconds().catch(() => Number.NaN)); },
    });
  }

  get contentType(): string { return this.#registry.contentType; }
  text(): Promise<string> { return this.#registry.metrics(); }

  /** Times every request. */
  readonly measure: RequestHandler = (request, response, next) => {
    const began = performance.now();
    response.on('finish', () => this.#requests.observe({ method: METHODS.has(request.method) ? request.method : 'OTHER', status: `${Math.floor(response.statusCode / 100)}xx` }, (performance.now() - began) / 1000));
    next();
  };
}

const METHODS = new Set(['GET', 'POST', 'HEAD', 'OPTIONS']);
