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

/** A setting. Says what may stand there, whatever does. */
export function wholeNumber(least: number, most?: number): z.ZodCoercedNumber {
  const error = most === undefined ? `Give a whole number, ${least} or more.` : `Give a whole number from ${least} to ${most}.`;
  const number = z.coerce.number(error).int(error).min(least, error);
  return most === undefined ? number : number.max(most, error);
}

export const servingSettings = {
  BATON_TOKEN_RATE: wholeNumber(0).default(STANDARD_LIMITS.tokenPerMinute),
  BATON_ADDRESS_RATE: wholeNumber(0).default(STANDARD_LIMITS.addressPerMinute),
  BATON_CONNECTIONS: wholeNumber(1).default(STANDARD_LIMITS.connections),
  BATON_ADDRESS_CONNECTIONS: wholeNumber(0).default(STANDARD_LIMITS.addressConnections),
  BATON_PROXIES: wholeNumber(0, 10).default(STANDARD_LIMITS.proxies),
  BATON_METRICS_TOKEN: z.string().min(16, 'Give at least 16 characters.').optional(),
  BATON_DRAIN_SECONDS: wholeNumber(0, 300).default(0),
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
