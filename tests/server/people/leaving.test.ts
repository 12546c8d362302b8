import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { PROJECT_ROOT } from '../../../src/server/config.ts';
import { begin, Device, newRecord, signedIn, started, temporaryFolder, workspaceWith } from '../harness.ts';
import { settingsFor } from '../stores.ts';

// Each test starts a process; how long that takes on a busy machine says nothing.
vi.setConfig({ testTimeout: 60_000 });

/** A store with somebody in it, and a real server process on it. */
async function serving(settings: Record<string, string> = {}) {
  const dataFolder = temporaryFolder();
  const before = await started({ dataFolder, clock: Date });
  const sam = await signedIn(before, await workspaceWith(before), 'Sam', ['sdr']);
  await before.close();
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'src/server/main.ts')], {
    env: { ...process.env, ...(await settingsFor(dataFolder)), PORT: '0', BATON_LOG_LEVEL: 'silent', ...settings },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  let out = '';
  for await (const chunk of child.stdout) {
    out += chunk;
    if (out.includes('Ctrl+C')) break;
  }
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? '';
  return { dataFolder, child, url, ended, sam: new Device({ ...before, url }, sam.token, sam.id, sam.name) };
}

/** A push whose body is on its way. `rest` sends what is missing and resolves with the status, or with what broke. */
function halfPush({ url, sam }: { url: string; sam: Device }) {
  const record = newRecord();
  const body = JSON.stringify({ operations: [begin(record)] });
  const asked = request(`${url}/v1/sync/push`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${sam.token}`,
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      'Idempotency-Key': crypto.randomUUID(),
    },
  });
  const answered = new Promise<number | string>((resolve) => {
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', (error) => resolve(error.message));
  });
  asked.write(body.slice(0, 20));
  return {
    record,
    answered,
    rest(): Promise<number | string> {
      asked.end(body.slice(20));
      return answered;
    },
  };
}

test('told to stop, the server says so to its streams, finishes what was asked, keeps it, and is gone', async () => {
  const running = await serving();
  const stream = await fetch(`${running.url}/v1/sync/stream`, { headers: { Authorization: `Bearer ${running.sam.token}` } });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe(': hello\n\n');
  const push = halfPush(running);
  await running.sam.pull();

  running.child.kill('SIGTERM');
  let heard = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) heard += part.value;
  expect(heard).toMatch(/event: bye\ndata: \{\}\nretry: [12]\d{3}\n\n$/);
  await expect(fetch(`${running.url}/healthz`)).rejects.toThrow();
  expect(await push.rest()).toBe(200);
  expect(await running.ended).toEqual([0, null]);

  const after = await started({ dataFolder: running.dataFolder, clock: Date });
  const kept = await new Device(after, running.sam.token, running.sam.id, 'Sam').pullAll();
  expect(kept.handoffs.map(({ record }) => record.id)).toEqual([push.record.id]);
});

test('while it drains it still answers, and says that it is not ready', async () => {
  const { url, child, ended, sam } = await serving({ BATON_DRAIN_SECONDS: '2' });
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  child.kill('SIGTERM');
  await expect.poll(async () => (await fetch(`${url}/readyz`)).status).toBe(503);
  const answer = await fetch(`${url}/readyz`);
  expect(answer.headers.get('retry-after')).toBe('2');
  expect(await answer.json()).toMatchObject({ type: 'urn:baton:problem:unavailable', status: 503 });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(await sam.does(begin(newRecord()))).toMatchObject({ status: 'applied' });
  expect(await ended).toEqual([0, null]);
});

test('a request that never ends does not keep it for ever', async () => {
  const running = await serving();
  const push = halfPush(running);
  await running.sam.pull();
  running.child.kill('SIGTERM');
  expect(await running.ended).toEqual([0, null]);
  expect(await push.answered).toMatch(/hang up|ECONNRESET/);
});
