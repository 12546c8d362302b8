/** What is counted. No label ever holds what people wrote, are called, or an id: route patterns, statuses and fixed words only. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  requests: Counter<'method' | 'route' | 'status'>;
  seconds: Histogram<'method' | 'route'>;
  operations: Counter<'kind' | 'result'>;
  changes: Counter;
  pulled: Counter;
  unreadable: Counter;
  streams: Gauge;
  heldBack: Counter<'by'>;
  deliveries: Counter<'channel' | 'result'>;
  jobs: Counter<'job' | 'result'>;
  jobAt: Gauge<'job'>;
  /** Prometheus' text format, version 0.0.4. */
  text(): Promise<string>;
}

/** Seconds. A push answers in milliseconds; what takes ten seconds is cut soon after. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/** Figures of one server. Several in a process each have their own. */
export function newMetrics(): Metrics {
  const registers = [new Registry()];
  const [registry] = registers;
  let isCollecting = false;
  const figure = (name: string, help: string) => ({ name: `baton_${name}`, help, registers });
  return {
    requests: new Counter({ ...figure('http_requests_total', 'Requests answered'), labelNames: ['method', 'route', 'status'] }),
    seconds: new Histogram({
      ...figure('http_request_duration_seconds', 'Time until the answer begins'),
      labelNames: ['method', 'route'],
      buckets: BUCKETS,
    }),
    operations: new Counter({
      ...figure('operations_total', 'Pushed operations, by what became of them; one that came again counts again'),
      labelNames: ['kind', 'result'],
    }),
    changes: new Counter(figure('changes_total', 'Operations that changed something')),
    pulled: new Counter(figure('pulled_handoffs_total', 'Handoffs given out by pulls')),
    unreadable: new Counter(
      figure('unreadable_handoffs_total', 'Handoffs left out of a plain page because their rows in the store are damaged'),
    ),
    streams: new Gauge(figure('streams_open', 'Live streams that are open')),
    heldBack: new Counter({
      ...figure('held_back_total', 'Requests answered with 429 and connections closed unheard, by what was counted'),
      labelNames: ['by'],
    }),
    deliveries: new Counter({
      ...figure('deliveries_total', 'Tries to bring a message out of the house, by what came of them'),
      labelNames: ['channel', 'result'],
    }),
    jobs: new Counter({ ...figure('job_runs_total', 'Runs of the daily jobs'), labelNames: ['job', 'result'] }),
    jobAt: new Gauge({ ...figure('job_last_success_timestamp_seconds', 'When a daily job last went well'), labelNames: ['job'] }),
    async text() {
      if (!registry) return '';
      // Watching the process costs something: only where somebody asks.
      if (!isCollecting) collectDefaultMetrics({ register: registry });
      isCollecting = true;
      return registry.metrics();
    },
  };
}
