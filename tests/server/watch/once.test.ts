/** Every clock does each thing once: over restarts, and with two servers on one store. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { newMetrics } from '../../../src/server/metrics/metrics.ts';
import { watchClocks } from '../../../src/server/watch/watch.ts';
import { started, temporaryFolder } from '../harness.ts';
import { drafted, HOUR, handedOff, marks, type Office, office, told } from './office.ts';

async function twoServers() {
  const dataFolder = temporaryFolder();
  const of = await office({ dataFolder });
  const other = await started({ clock: of.clock, dataFolder });
  return { of, other };
}

const EVERYTHING = [
  '3 due-soon Ann: the first touch',
  '3 due-soon Ann: the review',
  '4 breach Morgan: the first touch',
  '4 breach Morgan: the review',
  '6 escalated Bob: the review',
  '6 given-away Ann: the review',
  '6 reassigned Sam: the review',
];

const timesGiven = async (of: Office, record: Parameters<typeof handoffId>[0]): Promise<number> => {
  const handoff = await of.sam.handoff(handoffId(record));
  return handoff?.events.filter(({ type }) => type === 'reassigned').length ?? -1;
};

test('two servers that look at the same time do each thing once', async () => {
  const { of, other } = await twoServers();
  const records = [];
  for (let count = 0; count < 8; count += 1) records.push(await handedOff(of));
  for (const hours of [0, 3, 4, 5, 6, 7]) await of.at(hours, of.backend, other, of.backend, other);
  for (const record of records) {
    expect(await told(of, record)).toEqual(EVERYTHING);
    expect(await timesGiven(of, record)).toBe(1);
  }
});

test('a server that is stopped and started anew goes on where it was', async () => {
  const dataFolder = temporaryFolder();
  const of = await office({ dataFolder });
  const record = await handedOff(of);
  await of.at(3.5);
  await of.backend.close();
  const next = await started({ clock: of.clock, dataFolder });
  await of.at(4, next);
  await next.close();
  const last = await started({ clock: of.clock, dataFolder });
  await of.at(6, last);
  await of.at(7, last);
  const expected = EVERYTHING.map((line) => line.replace(/^3 /, '3.5 '));
  expect(await told({ ...of, backend: last }, record)).toEqual(expected);
});

test('whenever and by whomever they are looked at, the same is written down', { timeout: 120_000 }, async () => {
  const { of, other } = await twoServers();
  const looks = fc.uniqueArray(fc.record({ hours: fc.integer({ min: 0, max: 30 }), by: fc.constantFrom('one', 'other', 'both') }), {
    maxLength: 6,
    selector: ({ hours }) => hours,
  });
  await fc.assert(
    fc.asyncProperty(looks, async (chosen) => {
      const begunAt = (of.clock.now() - Date.parse('2027-03-01T09:00:00Z')) / HOUR;
      const record = await drafted(of);
      for (const { hours, by } of chosen.toSorted((a, b) => a.hours - b.hours))
        await of.at(begunAt + hours, ...(by === 'one' ? [of.backend] : by === 'other' ? [other] : [of.backend, other]));
      await of.at(begunAt + 40, of.backend, other);
      const due = (hours: number, mark: string) => `${begunAt + hours} complete-brief 1 ${mark}`;
      expect(await marks(of, record)).toEqual([due(18, 'due-soon'), due(24, 'breach'), due(24, 'tell-manager')].toSorted());
      const breaches = (await told(of, record)).filter((line) => line.includes('breach'));
      expect(breaches).toHaveLength(1);
    }),
    { numRuns: 12, seed: 7 },
  );
});

test('what a look costs grows with what is due, and not with what there is', async () => {
  const of = await office();
  for (let count = 0; count < 30; count += 1) await drafted(of);
  await of.at(0);
  const asked = { looks: 0, transactions: 0 };
  const { store } = of.backend;
  const counting: Parameters<typeof watchClocks>[0]['store'] = {
    look(work) {
      asked.looks += 1;
      return store.look(work);
    },
    transact(work) {
      asked.transactions += 1;
      return store.transact(work);
    },
  };
  const watch = watchClocks({
    store: counting,
    clock: of.clock,
    feed: { announce: () => undefined },
    log: { warn: () => undefined },
    metrics: newMetrics(),
    everyMs: 0,
  });
  of.clock.forward(HOUR);
  await watch.look();
  expect(asked).toEqual({ looks: 1, transactions: 0 });
  await drafted(of);
  await watch.look();
  expect(asked).toEqual({ looks: 3, transactions: 1 });
});

test('a server looks by itself', async () => {
  const of = await office({ watchMs: 20 });
  const record = await drafted(of);
  of.clock.forward(24 * HOUR);
  await expect.poll(() => told(of, record)).toEqual(['24 breach Morgan: the complete brief']);
});

test('a server that stops does not begin another look, and waits for the one it is at', async () => {
  const of = await office();
  for (let count = 0; count < 5; count += 1) await drafted(of);
  of.clock.forward(24 * HOUR);
  const looking = of.backend.watch();
  await of.backend.close();
  await looking;
  await of.backend.watch();
});
