import { expect, test } from 'vitest';
import { signInKey } from '../../src/background/signInKey.ts';
import type { Memory } from '../../src/sync/ports.ts';

function memory(value: unknown = undefined): Memory {
  let kept = value;
  return {
    read: async () => kept,
    keep: async (next) => {
      kept = next;
    },
    clear: async () => {
      kept = undefined;
    },
  };
}
const uuid = () => crypto.randomUUID();

test('the same code keeps its key, whatever became of the worker, until it is cleared', async () => {
  const session = memory();
  const key = await signInKey(session, 'http://127.0.0.1 ABCD', uuid);
  expect(await signInKey(session, 'http://127.0.0.1 ABCD', uuid)).toBe(key);
  expect(await signInKey(session, 'http://127.0.0.1 EFGH', uuid)).not.toBe(key);
  const next = await signInKey(session, 'http://127.0.0.1 ABCD', uuid);
  await session.clear();
  expect(await signInKey(session, 'http://127.0.0.1 ABCD', uuid)).not.toBe(next);
});

test('what is no key is not believed', async () => {
  expect(await signInKey(memory({ of: 'x', key: 7 }), 'x', uuid)).toMatch(/^[0-9a-f-]{36}$/);
});
