import { expect, test } from 'vitest';
import { gathered } from '../../../src/server/store/engine/gathered.ts';

test('questions that come together are one, each gets its own answer, and nothing is kept', async () => {
  const asked: string[][] = [];
  let known = new Map([['a', 1]]);
  const ask = gathered(async (keys) => {
    asked.push(keys);
    return known;
  });
  expect(await Promise.all([ask('a'), ask('b'), ask('a')])).toEqual([1, undefined, 1]);
  expect(asked).toEqual([['a', 'b']]);
  known = new Map();
  expect(await ask('a')).toBeUndefined();
});

test('what came after a question was sent is answered by the next', async () => {
  const known = new Map([['a', 1]]);
  const gates: (() => void)[] = [];
  const ask = gathered(async () => {
    const found = new Map(known);
    await new Promise<void>((resolve) => gates.push(resolve));
    return found;
  });
  const before = ask('a');
  await expect.poll(() => gates.length).toBe(1);
  known.clear();
  const after = ask('a');
  await expect.poll(() => gates.length).toBe(2);
  for (const open of gates) open();
  expect(await before).toBe(1);
  expect(await after).toBeUndefined();
});

test('a question that fails fails for those who asked it', async () => {
  let fails = true;
  const ask = gathered(async () => {
    if (fails) throw new Error('away');
    return new Map([['a', 1]]);
  });
  expect((await Promise.allSettled([ask('a'), ask('b')])).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await ask('a')).toBe(1);
});
