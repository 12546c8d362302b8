/** The next page is asked for while one comes: soon, never two ahead, and never taken for another. */
import { expect, test } from 'vitest';
import type { Handoff } from '../../src/core/handoff/handoff.ts';
import type { TransportPort } from '../../src/sync/ports.ts';
import { client, idOf, RECORDS, SDR } from './client.ts';
import { MemoryServer } from './memoryServer.ts';

const AT = '2027-03-01T09:00:00.000Z';
const handoffs = RECORDS.map(
  (record): Handoff => ({
    ...{ id: idOf(record), record, sdr: SDR.id, state: 'draft', revision: 1 },
    registers: { pain: { value: `Of ${record.id}.`, revision: 1, at: AT, by: SDR.id } },
    events: [{ type: 'begun', at: AT, by: SDR.id }],
  }),
);

/** Pages of one handoff each. `hint` is what a page says of the next before it is there. */
function paged(hint: (cursor: string) => string) {
  const log: string[] = [];
  let open = 0;
  let most = 0;
  const pull: TransportPort['pull'] = async (cursor, goesOn) => {
    const at = Number(cursor || 0);
    open += 1;
    most = Math.max(most, open);
    log.push(`asked ${at}`);
    await new Promise(setImmediate);
    if (at + 1 < handoffs.length) goesOn?.(hint(String(at + 1)));
    await new Promise(setImmediate);
    log.push(`came ${at}`);
    open -= 1;
    const found = handoffs[at];
    return {
      ok: true,
      value: {
        cursor: String(Math.min(at + 1, handoffs.length)),
        handoffs: found ? [found] : [],
        gone: [],
        people: [],
        more: at + 1 < handoffs.length,
      },
    };
  };
  return { pull, log, most: () => most };
}

test('each page is asked for once, before the one ahead of it is there, and at most one ahead', async () => {
  const one = await client(new MemoryServer());
  const { pull, log, most } = paged((next) => next);
  expect(await one.over({ pull })).toMatchObject({ state: 'synced' });
  expect(log.slice(0, 3)).toEqual(['asked 0', 'asked 1', 'came 0']);
  expect(log.filter((one) => one.startsWith('asked')).slice(0, 3)).toEqual(['asked 0', 'asked 1', 'asked 2']);
  expect(most()).toBe(2);
  expect(await one.device.handoffs(SDR.id)).toHaveLength(handoffs.length);
});

test('a page that says something else of the next than it then turns out to be leads nowhere else', async () => {
  const one = await client(new MemoryServer());
  const { pull, log } = paged((next) => (next === '1' ? '2' : next));
  expect(await one.over({ pull })).toMatchObject({ state: 'synced' });
  expect((await one.device.handoffs(SDR.id)).map(({ id }) => id).toSorted()).toEqual(handoffs.map(({ id }) => id).toSorted());
  expect(log).toContain('asked 1');
});
