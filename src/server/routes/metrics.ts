/** For Prometheus. */
import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { metricsRoute } from '../../protocol/http/metrics.ts';
import { hashOf } from '../auth/secrets.ts';
import { notFound } from '../http/problems.ts';
import { isLoopback, peerOf } from '../http/sender.ts';
import type { Api, Services } from '../services.ts';

const same = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));

/** With a token set, whoever has it; else this machine only, and not by way of a proxy on it, through which the whole world would come. */
function isFor(c: Context, token: string | undefined): boolean {
  if (token !== undefined) return same(c.req.header('Authorization') ?? '', `Bearer ${token}`);
  const isForwarded = ['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Via'].some((name) => c.req.header(name) !== undefined);
  return isLoopback(peerOf(c)) && !isForwarded;
}

export function metricsRoutes(api: Api, { metrics, metricsToken }: Services): void {
  api.openapi(metricsRoute, async (c) => {
    if (!isFor(c, metricsToken)) return (await notFound(c)) as never;
    return c.text(await metrics.text(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' });
  });
}
