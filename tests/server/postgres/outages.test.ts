/** A small share of what `npm run soak -- server` does. */
import { expect, onTestFinished, test } from 'vitest';
import { outages } from '../faults/outages.ts';
import { temporaryFolder } from '../harness.ts';
import { newCluster } from './cluster.ts';

test('with its database restarted, crashed or shot under load, nothing acknowledged is lost, nothing is done twice, no change is skipped', async () => {
  const cluster = await newCluster({ careless: false });
  onTestFinished(() => cluster.remove());
  const told = await outages(cluster, temporaryFolder(), { strikes: 3, seed: 20_270_305 });
  expect(told.cut).toBeGreaterThan(3);
  expect(told.operations).toBeGreaterThan(100);
}, 120_000);
