/** The next pages are asked for while one comes: soon, never more than two ahead, and never taken for another. */
import { assert, expect, test } from 'vitest';
import type { Handoff } from '../../src/core/handoff/handoff.ts';
import { askAhead } from '../../src/sync/ahead.ts';
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

test('each page is asked for once, before the one ahead of it is there, and at most two ahead', async () => {
  const one = await client(new MemoryServer());
  const { pull, log, most } = paged((next) => next);
  expect(await one.over({ pull })).toMatchObject({ state: 'synced' });
  expect(log.indexOf('asked 1')).toBeLessThan(log.indexOf('came 0'));
  expect(log.filter((one) => one.startsWith('asked')).slice(0, handoffs.length)).toEqual(handoffs.map((_, at) => `asked ${at}`));
  expect(most()).toBe(3);
  expect(await one.device.handoffs(SDR.id)).toHaveLength(handoffs.length);
});

test('a page that says something else of the next than it then turns out to be leads nowhere else', async () => {
  const one = await client(new MemoryServer());
  const { pull, log } = paged((next) => (next === '1' ? '2' : next));
  expect(await one.over({ pull })).toMatchObject({ state: 'synced' });
  expect((await one.device.handoffs(SDR.id)).map(({ id }) => id).toSorted()).toEqual(handoffs.map(({ id }) => id).toSorted());
  expect(log).toContain('asked 1');
});

test('what was asked ahead of a place that is not wanted any more is left, and leads no further', () => {
  const goOn = new Map<string, (next: string) => void>();
  const left: string[] = [];
  const { page } = askAhead({
    pull: (cursor, goesOn, unwanted) => {
      goOn.set(cursor, goesOn as (next: string) => void);
      unwanted?.addEventListener('abort', () => left.push(cursor));
      return new Promise<never>(() => undefined);
    },
  });
  page('0', 9);
  goOn.get('0')?.('1');
  goOn.get('1')?.('2');
  page('7', 9);
  goOn.get('2')?.('3');
  goOn.get('1')?.('4');
  expect([...goOn.keys()]).toEqual(['0', '1', '2', '7']);
  expect(left).toEqual(['1', '2']);
});

test.each(['the server refuses', 'the store refuses'])('where %s a page, those asked ahead of it are left', async (what) => {
  const one = await client(new MemoryServer());
  const [asked, left]: [string[], string[]] = [[], []];
  const pull: TransportPort['pull'] = (cursor, goesOn, unwanted) => {
    asked.push(cursor);
    unwanted?.addEventListener('abort', () => left.push(cursor));
    goesOn?.(`${cursor}1`);
    if (cursor !== '') return new Promise<never>(() => undefined);
    if (what === 'the server refuses') return Promise.resolve({ ok: false, failure: { kind: 'unreachable' } });
    const handoffs: never[] = [Object.defineProperty({} as never, 'id', { get: () => assert.fail('no room') })];
    return Promise.resolve({ ok: true, value: { cursor: '1', handoffs, gone: [], people: [], more: true } });
  };
  await one.over({ pull }).catch(() => undefined);
  expect(asked).toEqual(['', '1', '11']);
  expect(left).toEqual(['1', '11']);
});

test('no more is asked ahead than may be asked for', () => {
  const asked: string[] = [];
  const { page } = askAhead({
    pull: (cursor: string, goesOn?: (next: string) => void) => {
      asked.push(cursor);
      goesOn?.(String(Number(cursor) + 1));
      return new Promise<never>(() => undefined);
    },
  });
  page('0', 1);
  expect(asked).toEqual(['0', '1']);
  page('1', 0);
  expect(asked).toEqual(['0', '1']);
});
