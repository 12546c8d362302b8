/** How the server treats those who ask, and how it leaves: settings, and the services made of them. */
import * as z from 'zod';
import { type Limits, STANDARD_LIMITS } from './http/limits.ts';
import { type Metrics, newMetrics } from './metrics/metrics.ts';

export interface ServingOptions {
  limits?: Partial<Limits>;
  /** Who may read `/metrics` from another machine. */
  metricsToken?: string | undefined;
  /** Milliseconds that a stopping server says it is not ready before it takes no more requests. */
  drainMs?: number;
}

export interface ServingServices {
  limits: Limits;
  metrics: Metrics;
  metricsToken: string | undefined;
  /** Aborted first of all when the server stops. */
  leaving: AbortSignal;
}

const count = z.coerce.number('Give a number.').int().min(0);

export const servingSettings = {
  BATON_TOKEN_RATE: count.default(STANDARD_LIMITS.tokenPerMinute),
  BATON_ADDRESS_RATE: count.default(STANDARD_LIMITS.addressPerMinute),
  BATON_CONNECTIONS: count.min(1).default(STANDARD_LIMITS.connections),
  BATON_ADDRESS_CONNECTIONS: count.default(STANDARD_LIMITS.addressConnections),
  BATON_PROXIES: count.max(10).default(STANDARD_LIMITS.proxies),
  BATON_METRICS_TOKEN: z.string().min(16, 'Give at least 16 characters.').optional(),
  BATON_DRAIN_SECONDS: count.max(300).default(0),
};
const settingsSchema = z.object(servingSettings);
type Settings = z.infer<typeof settingsSchema>;

export const servingOptions = (settings: Settings): ServingOptions => ({
  limits: {
    tokenPerMinute: settings.BATON_TOKEN_RATE,
    addressPerMinute: settings.BATON_ADDRESS_RATE,
    connections: settings.BATON_CONNECTIONS,
    addressConnections: settings.BATON_ADDRESS_CONNECTIONS,
    proxies: settings.BATON_PROXIES,
  },
  metricsToken: settings.BATON_METRICS_TOKEN,
  drainMs: settings.BATON_DRAIN_SECONDS * 1000,
});

export const servingServices = ({ limits, metricsToken }: ServingOptions, leaving: AbortSignal): ServingServices => ({
  limits: { ...STANDARD_LIMITS, ...limits },
  metrics: newMetrics(),
  metricsToken,
  leaving,
});
