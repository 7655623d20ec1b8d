import type { IncomingMessage, ServerResponse } from "node:http";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Answered } from "./log";

/** A number that is asked for whenever somebody collects, by the values of one label; an empty label is none. */
export type Measured = { name: string; help: string; label?: string; read: () => Promise<Record<string, number>> };

export type Metrics = {
  answered: (answered: Answered) => void;
  /** What is measured, as Prometheus reads it. */
  read: () => Promise<{ type: string; text: string }>;
};

/** Seconds: kept pages take a few milliseconds, files of all months some seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Counts and times what is answered, and the process itself; names nobody and no address. */
export function openMetrics(measured: readonly Measured[]): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const labelNames = ["method", "route", "status"] as const;
  const requests = new Counter({
    ...{ name: "jangkau_requests_total", help: "Requests answered", labelNames, registers: [register] },
  });
  const duration = new Histogram({
    ...{ name: "jangkau_request_seconds", help: "Time from a request to the end of its answer", buckets: BUCKETS },
    ...{ labelNames: ["route"] as const, registers: [register] },
  });
  for (const { name, help, label, read } of measured)
    new Gauge({
      ...{ name, help, labelNames: label === undefined ? [] : [label], registers: [register] },
      async collect() {
        this.reset();
        for (const [value, number] of Object.entries(await read()))
          if (label === undefined) this.set(number);
          else this.set({ [label]: value }, number);
      },
    });
  return {
    answered: ({ method, route, status, ms }) => {
      requests.inc({ method, route, status });
      duration.observe({ route }, ms / 1000);
    },
    read: async () => ({ type: register.contentType, text: await register.metrics() }),
  };
}

const PATH = "/metrics";

type Answering<Response> = (request: IncomingMessage, response: Response) => Promise<void>;

/** Answers at `/metrics` where that is switched on; where it is not, nothing tells that it could be. */
export function withMetrics<Response extends ServerResponse>(
  answer: Answering<Response>,
  metrics: Metrics | null,
): Answering<Response> {
  if (metrics === null) return answer;
  return async (request, response) => {
    if (request.method !== "GET" || request.url !== PATH) return answer(request, response);
    const { type, text } = await metrics.read();
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(text);
  };
}
