/** The browser's own locks, which Node has too: real contexts, of which one dies. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { browserLock } from '../../src/platform/locks.ts';

const HOLD = `
  const { parentPort } = require('node:worker_threads');
  navigator.locks.request('baton-test', () => { parentPort.postMessage('held'); return new Promise(() => setInterval(() => {}, 1000)); });
`;

test('one context at a time: a second leaves it, and takes over when the first has died', async () => {
  const other = new Worker(HOLD, { eval: true });
  await once(other, 'message');
  expect(await browserLock.exclusively('baton-test', async () => 'mine')).toBeNull();
  await other.terminate();
  await expect.poll(() => browserLock.exclusively('baton-test', async () => 'mine')).toBe('mine');
});

test('work that fails gives the lock back', async () => {
  const failing = browserLock.exclusively('baton-test', async () => {
    throw new Error('full');
  });
  await expect(failing).rejects.toThrow('full');
  expect(await browserLock.exclusively('baton-test', async () => 'mine')).toBe('mine');
});
