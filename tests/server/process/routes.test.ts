import { expect, test } from 'vitest';
import { registered } from '../denial/registry.ts';
import { call, problemOf, started } from '../harness.ts';

/** What anybody may call. A new route is either added here, knowingly, or wants a token. */
const PUBLIC = [
  'GET /',
  'GET /healthz',
  'GET /metrics',
  'GET /practice',
  'GET /practice/*',
  'GET /readyz',
  'GET /v1/openapi.json',
  'GET /v1/sign-in',
  'POST /v1/hooks/bookings/:workspace',
  'POST /v1/sign-in',
  'POST /v1/sign-in/company',
  'POST /v1/sign-in/company/begin',
];

test('a route is public by being listed, or refuses whoever has no token', async () => {
  const backend = await started();
  const { routes: all } = await registered();
  expect(all.length).toBeGreaterThan(PUBLIC.length);
  expect(all).toEqual(expect.arrayContaining(PUBLIC));
  for (const route of all.filter((each) => !PUBLIC.includes(each))) {
    const [method, path] = route.split(' ') as ['GET' | 'POST', string];
    for (const headers of [
      {},
      { Authorization: 'Bearer ' },
      { Authorization: 'Basic c2FtOnNhbQ==' },
      { Authorization: `Bearer ${'A'.repeat(43)}` },
    ]) {
      const problem = await problemOf(await call(backend, path, { method, headers: headers as Record<string, string> }));
      expect(problem, route).toMatchObject({ name: 'not-signed-in', status: 401 });
    }
  }
});

test('addresses that are not there say so without a token outside the API, and ask for one inside', async () => {
  const backend = await started();
  expect(await problemOf(await call(backend, '/favicon.ico'))).toMatchObject({ name: 'not-found' });
  expect(await problemOf(await call(backend, '/v1/everything'))).toMatchObject({ name: 'not-signed-in' });
  expect(await problemOf(await call(backend, '/v1/sync/pull/'))).toMatchObject({ name: 'not-signed-in' });
  expect(await problemOf(await call(backend, '//v1/sync/pull'))).toMatchObject({ name: 'not-found' });
});

test('only pages of the extension may call the API from a browser', async () => {
  const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
  const backend = await started({ extensionOrigins: [origin] });
  const asked = { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key' };
  const preflight = await call(backend, '/v1/sync/push', { method: 'OPTIONS', headers: { Origin: origin, ...asked } });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
  expect(preflight.headers.get('access-control-allow-headers')).toBe('Authorization,Content-Type,Idempotency-Key');
  const refusal = await call(backend, '/v1/me', { headers: { Origin: origin } });
  expect(refusal.headers.get('access-control-allow-origin')).toBe(origin);
  for (const other of ['https://crm.example', 'chrome-extension://other', 'null'])
    expect((await call(backend, '/v1/me', { headers: { Origin: other } })).headers.get('access-control-allow-origin')).toBeNull();
});

test('answers are data: not framed, not sniffed, not cached', async () => {
  const backend = await started();
  const { headers } = await call(backend, '/v1/openapi.json');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
});

test('the document describes every route of the API, and health answers', async () => {
  const backend = await started();
  const document = await (await call(backend, '/v1/openapi.json')).json();
  const described = Object.entries(document.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  const { routes } = await registered();
  const api = routes.filter((route) => !route.includes('/practice') && route !== 'GET /' && route !== 'GET /v1/openapi.json');
  expect(described.toSorted()).toEqual(api.toSorted());
  expect(document.paths['/v1/sync/push'].post.security).toEqual([{ bearer: [] }]);
  for (const path of ['/healthz', '/readyz']) expect(await (await call(backend, path)).json()).toEqual({ status: 'ok' });
});
