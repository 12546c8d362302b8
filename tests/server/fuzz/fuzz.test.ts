import { expect, test } from 'vitest';
import { temporaryFolder } from '../harness.ts';
import { storeIn } from '../stores.ts';
import { playFuzz, ROUND } from './play.ts';

const REQUESTS = 3_000;
const SEED = 20_270_401;

/** `FUZZ_SEED=SEED npx vitest run tests/server/fuzz` plays the round of a failure again. */
const replayed = process.env['FUZZ_SEED'];

test('whatever is sent: no answer with 5xx, none that shows the program, none with what is another’s', { timeout: 300_000 }, async () => {
  const { databaseUrl } = await storeIn(temporaryFolder());
  if (replayed !== undefined) return void (await playFuzz(databaseUrl, { rounds: 1, seed: Number(replayed) }));
  const { requests, answered } = await playFuzz(databaseUrl, { rounds: REQUESTS / ROUND, seed: SEED });
  expect(requests).toBe(REQUESTS);
  // It is no test of the door alone.
  expect(answered['2']).toBeGreaterThan(REQUESTS / 4);
  expect(answered['4']).toBeGreaterThan(REQUESTS / 4);
});
