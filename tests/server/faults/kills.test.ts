/** A small share of what `npm run soak -- server` does. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../harness.ts';
import { storeIn } from '../stores.ts';
import { killAgainAndAgain } from './kills.ts';

test('killed under load, nothing acknowledged is lost, nothing is done twice, no change is skipped', async () => {
  const told = await killAgainAndAgain(await storeIn(temporaryFolder()), { kills: 4, seed: 20_270_303 });
  // Not vacuous: it was killed with requests on their way.
  expect(told.cut).toBeGreaterThan(4);
  expect(told.operations).toBeGreaterThan(100);
}, 120_000);
