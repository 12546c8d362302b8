/** Random interleavings of two to four clients against the real server: a small share of what `npm run soak -- sync` plays. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Told } from './interleaved/check.ts';
import { type Company, openCompany } from './interleaved/company.ts';
import { play } from './interleaved/play.ts';
import { interleaving } from './interleaved/steps.ts';

const RUNS = 200;
const SEED = 20_270_301;

let company: Company;
beforeAll(async () => {
  company = await openCompany();
});
afterAll(() => company.close());

test('all converge, every word typed is in the result or in a conflict shown, every event is applied once', async () => {
  const all: Told = { words: 0, conflicts: 0, events: 0, refused: 0 };
  const property = fc.asyncProperty(interleaving, async (steps) => {
    const told = await play(steps, company);
    for (const key of Object.keys(all) as (keyof Told)[]) all[key] += told[key];
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
  // Not vacuous: people met, were refused, and handed off.
  expect(all.conflicts).toBeGreaterThan(RUNS / 10);
  expect(all.refused).toBeGreaterThan(RUNS / 20);
  expect(all.events).toBeGreaterThan(RUNS * 1.2);
}, 600_000);
