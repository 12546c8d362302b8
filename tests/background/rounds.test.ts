import { expect, test } from 'vitest';
import { createRounds } from '../../src/background/rounds.ts';

function gate() {
  const ends: ((error?: Error) => void)[] = [];
  const rounds = createRounds(() => new Promise<void>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve()))));
  return { rounds, ends };
}

test('asked for while one runs, one more runs after it, for all who asked', async () => {
  const { rounds, ends } = gate();
  const first = rounds.ask();
  const [second, third] = [rounds.ask(), rounds.ask()];
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await first;
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  await Promise.all([second, third]);
  expect(ends).toHaveLength(2);
});

test('a round that fails tells who asked for it, and stops no other', async () => {
  const { rounds, ends } = gate();
  const first = rounds.ask();
  const second = rounds.ask();
  ends[0]?.(new Error('lost'));
  await expect(first).rejects.toThrow('lost');
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  await second;
});

test('asked for between the end of one and the start of the next, no two run at once', async () => {
  let most = 0;
  let open = 0;
  const rounds = createRounds(async () => {
    open += 1;
    most = Math.max(most, open);
    await Promise.resolve();
    open -= 1;
  });
  const first = rounds.ask();
  const second = rounds.ask();
  await first;
  const third = rounds.ask();
  await Promise.all([second, third]);
  expect(most).toBe(1);
});
