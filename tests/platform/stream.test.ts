import type { ServerResponse } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchStream } from '../../src/platform/stream.ts';
import { reply, serve } from './server.ts';

/** Counts calls, and tells when there were so many. */
function counter() {
  let count = 0;
  const waiting: { least: number; resolve: () => void }[] = [];
  return {
    call: () => {
      count += 1;
      for (const { least, resolve } of waiting) if (count >= least) resolve();
    },
    reach: (least: number) => new Promise<void>((resolve) => (count >= least ? resolve() : waiting.push({ least, resolve }))),
    get count() {
      return count;
    },
  };
}

function watch(server: string, called: () => void, more: { silenceMs?: number; network?: EventTarget } = {}): void {
  onTestFinished(watchStream({ server, token: 't'.repeat(30) }, { changed: called, connected: called, ...more }));
}

const begin = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': here\n\n');

test('tells of each change, also of one that comes in two pieces, and not of comments or other events', async () => {
  const changed = counter();
  const server = await serve((_, response) => {
    begin(response);
    response.write('event: other\ndata: 1\n\n');
    response.write('event: chan');
    setImmediate(() => response.write('ged\ndata: {}\n\n'));
  });
  watch(server, changed.call);
  await changed.reach(2);
  expect(changed.count).toBe(2);
});

test('tells whether it is only what others are still writing', async () => {
  const server = await serve((_, response) => {
    begin(response);
    response.write('event: changed\ndata: {"drafts":true}\n\nevent: changed\ndata: {}\n\nevent: changed\ndata: {"drafts":true}\n\n');
  });
  const heard: boolean[] = [];
  const all = new Promise<void>((resolve) => {
    const changed = (drafts: boolean) => heard.push(drafts) === 3 && resolve();
    onTestFinished(watchStream({ server, token: 't'.repeat(30) }, { changed, connected: () => undefined }));
  });
  await all;
  expect(heard).toEqual([true, false, true]);
});

test('connects again after a loss, and asks what was missed', async () => {
  const changed = counter();
  let connects = 0;
  const server = await serve((_, response) => {
    connects += 1;
    begin(response);
    if (connects === 1) response.end();
  });
  watch(server, changed.call);
  await changed.reach(2);
  expect(connects).toBe(2);
});

test('a server that says goodbye is left until it wants to be asked again, and not longer', async () => {
  // Without jitter the first pause is two seconds: with it, what the server says is not what is waited for.
  const random = vi.spyOn(Math, 'random').mockReturnValue(1);
  onTestFinished(() => random.mockRestore());
  const waited = vi.spyOn(globalThis, 'setTimeout');
  onTestFinished(() => waited.mockRestore());
  const connected = counter();
  let connects = 0;
  const server = await serve((_, response) => {
    connects += 1;
    begin(response);
    if (connects === 1) response.write('event: changed\nretry: 7\ndata: {}\n\n');
    if (connects === 1) response.end('event: bye\ndata: {}\nretry: 31\n\n');
    if (connects === 2) response.end('retry: 9\n\n');
  });
  watch(server, connected.call);
  await connected.reach(3);
  await vi.waitFor(() => expect(waited.mock.calls.map(([, ms]) => ms)).toContain(2_000));
  const pauses = waited.mock.calls.map(([, ms]) => ms);
  expect(pauses).toContain(31);
  // A retry without a goodbye is no word on when to come back: a connection that was cut waits as ever.
  expect(pauses).not.toContain(9);
});

test.each([429, 503])(
  'a server that answers %i is left for as long as it says, also when the network comes back, and an hour at most',
  async (status) => {
    const waited = vi.spyOn(globalThis, 'setTimeout');
    onTestFinished(() => waited.mockRestore());
    const network = new EventTarget();
    const listened = vi.spyOn(network, 'addEventListener');
    for (const [seconds, ms] of [
      [40, 40_000],
      [86_400, 3_600_000],
    ] as const) {
      const server = await serve((_, response) => reply(response, status, 'text/html', 'busy', { 'retry-after': String(seconds) }));
      watch(server, () => undefined, { network });
      await vi.waitFor(() => expect(waited.mock.calls.map(([, pause]) => pause)).toContain(ms));
    }
    expect(listened).not.toHaveBeenCalled();
  },
);

test('a server gone silent is left', async () => {
  const changed = counter();
  const server = await serve((_, response) => void begin(response));
  watch(server, changed.call, { silenceMs: 20 });
  await changed.reach(2);
});

test('ends where the token is refused, after telling the sync', async () => {
  const changed = counter();
  let connects = 0;
  const server = await serve((_, response) => {
    connects += 1;
    reply(response, 401, 'application/problem+json', '{}');
  });
  watch(server, changed.call);
  await changed.reach(1);
  expect(connects).toBe(1);
});

test('a network that is back ends the pause before the next try', async () => {
  // Without jitter the fifth pause is half a minute: longer than this test lasts.
  const random = vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => random.mockRestore());
  const [failed, changed] = [counter(), counter()];
  const network = new EventTarget();
  let isBack = false;
  const server = await serve((_, response) => {
    if (isBack) return void begin(response);
    if (failed.count === 4) random.mockReturnValue(1);
    reply(response, 502, 'text/html', 'down');
    failed.call();
  });
  watch(server, changed.call, { network });
  await failed.reach(5);
  isBack = true;
  const again = setInterval(() => network.dispatchEvent(new Event('online')), 5);
  onTestFinished(() => clearInterval(again));
  await changed.reach(1);
});
