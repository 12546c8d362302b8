/** What a list costs while it holds the workspace's turn: its lines, and its SDRs' handoffs once; never the one times the other. */
import type { KyselyPlugin } from 'kysely';
import { expect, test } from 'vitest';
import { takeBookings } from '../../../src/server/bookings/take.ts';
import { begin, type Device, edit, newRecord } from '../harness.ts';
import { office } from './desk.ts';

const start = '2027-06-05T10:00:00.000Z';

/** Counts the statements that go through it, and the rows that come back. */
function counter() {
  const counted = { queries: 0, rows: 0 };
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      counted.queries += 1;
      return node;
    },
    async transformResult({ result }) {
      counted.rows += result.rows.length;
      return result;
    },
  };
  return { counted, plugin };
}

async function begun(sam: Device, from: number, until: number): Promise<void> {
  for (let at = from; at < until; at += 1) {
    const record = newRecord();
    await sam.push([begin(record), edit(record, 'facts', 0, { account: `A${at}`, domain: `a${at}.example`, meetingStart: start })]);
  }
}

test('twenty lines read no more for twenty more handoffs than these handoffs once, and one line too', async () => {
  const { backend, clock, workspace, sam, mail } = await office();
  const cost = async (name: string, lines: number) => {
    const { counted, plugin } = counter();
    const told = Array.from({ length: lines }, (_, at) => ({ sdr: mail('Sam'), domain: `${name}${at}.example`, start, cancelled: false }));
    const asked = { workspace, by: null, source: 'csv', now: clock.now() } as const;
    await backend.store.transactAlone((tx) => takeBookings(tx.withPlugin(plugin), asked, told));
    return counted;
  };
  await begun(sam, 0, 4);
  const few = await cost('few', 20);
  await begun(sam, 4, 24);
  const [many, one] = [await cost('many', 20), await cost('one', 1)];
  expect(many.queries).toBe(few.queries);
  expect(many.rows - few.rows).toBe(20);
  expect(one.rows).toBeGreaterThanOrEqual(24);
});
