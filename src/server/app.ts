/** The server's HTTP side, from the outside in. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { pullRoute } from '../protocol/http/pull.ts';
import { addressShare } from './http/addressShare.ts';
import { bodies } from './http/bodies.ts';
import { deadline } from './http/deadline.ts';
import { guarded } from './http/guard.ts';
import { apiHeaders, extensionOnly } from './http/headers.ts';
import { logged } from './http/log.ts';
import { openPulls } from './http/openPulls.ts';
import { plainBodies } from './http/plainBodies.ts';
import { failed, notFound, refuseBadInput } from './http/problems.ts';
import { addressRate, tokenRate } from './http/rates.ts';
import { metered } from './metrics/metered.ts';
import { accountRoutes } from './routes/account.ts';
import { awayRoutes } from './routes/away.ts';
import { barRoutes } from './routes/bar.ts';
import { bookingRoutes } from './routes/bookings.ts';
import { calibrationRoutes } from './routes/calibration.ts';
import { companyRoutes } from './routes/company.ts';
import { deviceRoutes } from './routes/devices.ts';
import { documentRoute } from './routes/document.ts';
import { healthRoutes } from './routes/health.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { noticeRoutes } from './routes/notices.ts';
import { peopleRoutes } from './routes/people.ts';
import { practiceRoutes } from './routes/practice.ts';
import { settingsRoutes } from './routes/settings.ts';
import { streamRoutes } from './routes/stream.ts';
import { syncRoutes } from './routes/sync.ts';
import type { Api, ServerEnv, Services } from './services.ts';

export function createApp(services: Services): Api {
  const api: Api = new OpenAPIHono<ServerEnv>({ defaultHook: refuseBadInput });
  api.onError(failed(services.log));
  api.notFound(notFound);

  api.use(logged(services.log));
  api.use(metered(services.metrics));
  api.use('/v1/*', apiHeaders);
  api.use('/v1/*', extensionOnly(services.extensionOrigins));
  api.use(addressRate(services));
  api.use(addressShare(services));
  api.use(deadline(services));
  api.use(guarded(services));
  api.use(tokenRate(services));
  api.use(bodies);
  api.use(plainBodies);
  api.use(pullRoute.path, openPulls(services));

  metricsRoutes(api, services);
  healthRoutes(api, services);
  accountRoutes(api, services);
  companyRoutes(api, services);
  deviceRoutes(api, services);
  peopleRoutes(api, services);
  bookingRoutes(api, services);
  syncRoutes(api, services);
  streamRoutes(api, services);
  settingsRoutes(api, services);
  awayRoutes(api, services);
  noticeRoutes(api, services);
  barRoutes(api, services);
  calibrationRoutes(api, services);
  documentRoute(api);
  practiceRoutes(api, services);
  return api;
}
