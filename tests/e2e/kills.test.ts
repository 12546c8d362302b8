import { expect, test } from 'vitest';
import { playKills } from './kills.ts';

test('a worker stopped and a browser killed while they sync: nothing typed is lost, and everything arrives once', async () => {
  const { kills, stops } = await playKills(3, 20_270_307);
  expect([kills, stops]).toEqual([3, 3]);
}, 180_000);
