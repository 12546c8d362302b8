/** A small share of what `npm run soak -- server` does. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../harness.ts';
import { storeIn } from '../stores.ts';
import { badNetwork } from './network.ts';

test('through a network that cuts, delays, doubles, reorders, truncates and lies, all converge and nothing typed is lost', async () => {
  const { met, words, events } = await badNetwork(await storeIn(temporaryFolder()), { rounds: 40, seed: 20_270_306 });
  expect([...met.keys()].toSorted()).toEqual([
    'answer-half',
    'answer-lost',
    'dribbled',
    'forged',
    'late',
    'refused',
    'request-half',
    'request-half-arrives',
    'stale',
    'truncated',
    'twice',
    'twice-at-once',
  ]);
  expect(words).toBeGreaterThan(50);
  expect(events).toBeGreaterThan(25);
}, 120_000);
