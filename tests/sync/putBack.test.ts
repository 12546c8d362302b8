/** The same interleavings, with the server's store put back to an earlier time in the midst of them. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { play } from './interleaved/play.ts';
import { openPutBack, type PutBackCompany } from './interleaved/putBack.ts';
import { interleaving } from './interleaved/steps.ts';
import { badWire } from './interleaved/wire.ts';

const RUNS = 15;
const SEED = 20_270_305;

let there: PutBackCompany;
beforeAll(async () => {
  there = await openPutBack();
});
afterAll(() => there.company.close());

const part = fc.double({ min: 0, max: 1, noNaN: true });
const when = fc.record({ kept: part, byHand: fc.boolean(), putBack: part });

test('whatever the server lost, all converge, and every word typed is in the result or in a conflict or refusal that its writer is shown', async () => {
  let putBack = 0;
  const property = fc.asyncProperty(interleaving, when, async (all, at) => {
    const kept = Math.floor(at.kept * all.steps.length);
    const back = kept + Math.floor(at.putBack * (all.steps.length - kept));
    await play(all, there.company, badWire, async (step) => {
      if (step === kept) await there.keep(at.byHand);
      if (step !== back) return;
      await there.putBack();
      putBack += 1;
    });
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
  expect(putBack).toBeGreaterThanOrEqual(RUNS - 2);
}, 300_000);
