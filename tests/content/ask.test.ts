/** What the reader asks the CRM: of the record's own installation only, and nothing that never ends. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askOf } from '../../src/content/ask.ts';
import type { RecordRef } from '../../src/core/handoff/record.ts';

const fetched = vi.fn<(url: URL, init: RequestInit) => Promise<Response>>();
const record = (origin: string): RecordRef => ({ crm: 'odoo', origin, type: 'deal', id: '1' });
const NEVER = new AbortController().signal;
const HERE = 'https://crm.example';
const askHere = () => askOf(record(`${HERE}/crm`), NEVER);

beforeEach(() => {
  vi.stubGlobal('location', { origin: HERE });
  vi.stubGlobal('fetch', fetched);
  fetched.mockReset().mockImplementation(() => Promise.resolve(new Response('{"a":1}')));
});
afterEach(() => void vi.unstubAllGlobals());

test('under the record’s own path, with the session of the page and no other', async () => {
  expect(await askHere()('/api', { method: 'POST', body: { x: 1 } })).toEqual({ status: 200, body: { a: 1 } });
  const [url, init] = fetched.mock.calls[0] ?? [];
  expect(String(url)).toBe('https://crm.example/crm/api');
  expect(init).toMatchObject({ method: 'POST', credentials: 'same-origin', redirect: 'manual', body: '{"x":1}' });
  expect(new Headers(init?.headers).get('content-type')).toBe('application/json');
});

test.each([
  ['https://other.example', '/api'],
  ['https://crm.example', '@other.example/'],
  ['https://crm.example/crm', '/../../secret'],
  ['http://crm.example', '/api'],
])('%s%s is not asked', async (origin, path) => {
  expect(await askOf(record(origin), NEVER)(path, { method: 'GET' })).toEqual({ status: 0, body: undefined });
  expect(fetched).not.toHaveBeenCalled();
});

test('what leads elsewhere, is no JSON, fails, or is too long', async () => {
  fetched.mockResolvedValueOnce(Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' }));
  expect(await askHere()('/a', { method: 'GET' })).toEqual({ status: 302, body: undefined });
  fetched.mockResolvedValueOnce(new Response('<html>', { status: 404 }));
  expect(await askHere()('/a', { method: 'GET' })).toEqual({ status: 404, body: undefined });
  fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  expect(await askHere()('/a', { method: 'GET' })).toEqual({ status: 0, body: undefined });
  let sent = 0;
  const endless = new ReadableStream({
    pull(to) {
      sent += 1;
      to.enqueue(new Uint8Array(100_000));
    },
  });
  fetched.mockResolvedValueOnce(new Response(endless));
  expect(await askHere()('/a', { method: 'GET' })).toEqual({ status: 0, body: undefined });
  expect(sent).toBeLessThan(40);
});
