/** Lists of what has no brief: a page costs what it shows, however much else there is. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { BOOKINGS_PAGE, bookedWorkSchema, bookingListSchema } from '../../../src/protocol/bookings.ts';
import { addBooking } from '../../../src/server/store/bookings/bookings.ts';
import { call, type Device, problemOf, START } from '../harness.ts';
import { onPostgres } from '../stores.ts';
import { office } from './desk.ts';

const HOUR = 3_600_000;
type There = Awaited<ReturnType<typeof office>>;

async function booked({ backend, workspace }: There, { id: sdr }: Pick<Device, 'id'>, count: number, more: object = {}): Promise<void> {
  const none = { uid: null, record: null, record_id: null, contact: null, first_seen: 0, cancelled: 0, source: 'csv' as const };
  await backend.store.transactAlone(async (tx) => {
    for (let at = 0; at < count; at += 1) {
      const row = { ...none, id: crypto.randomUUID(), workspace, sdr, account: `${at}`, domain: `a${at}.example`, handoff: null };
      await addBooking(tx, { ...row, booked: START - Math.floor(at / 2) * HOUR, start: START + 100 * HOUR, ...more });
    }
  });
}

async function pages(device: Device): Promise<string[][]> {
  const all: string[][] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const response = await call(device.backend, `/v1/bookings${cursor && `?cursor=${cursor}`}`, { token: device.token });
    const list = bookingListSchema.parse(await response.json());
    all.push(list.bookings.map(({ id }) => id));
    cursor = list.next;
  }
  return all;
}

const work = async ({ backend, token }: Device) =>
  bookedWorkSchema.parse(await (await call(backend, '/v1/bookings/work', { token })).json());

test('there is a next page behind what was booked before 1970', async () => {
  const there = await office();
  await booked(there, there.sam, BOOKINGS_PAGE + 1, { booked: -1000 });
  expect((await pages(there.sam)).map(({ length }) => length)).toEqual([BOOKINGS_PAGE, 1]);
});

test('page by page everything comes once, the last booked first, and nobody else’s', async () => {
  const there = await office();
  await booked(there, there.sam, 120);
  await booked(there, there.kim, 30);
  expect((await pages(there.sam)).map(({ length }) => length)).toEqual([BOOKINGS_PAGE, BOOKINGS_PAGE, 20]);
  expect(new Set((await pages(there.sam)).flat()).size).toBe(120);
  // A manager sees the team, an administrator all.
  expect((await pages(there.morgan)).flat().toSorted()).toEqual((await pages(there.sam)).flat().toSorted());
  expect(new Set((await pages(there.admin)).flat()).size).toBe(150);
  expect((await pages(there.avery)).flat()).toEqual([]);
  const response = await call(there.backend, '/v1/bookings?cursor=soon', { token: there.sam.token });
  expect((await problemOf(response)).type).toContain('bad-input');
});

test('the work list has what a brief is still asked for, the first booked first, and not an administrator’s whole company', async () => {
  const there = await office();
  await booked(there, there.sam, 3);
  await booked(there, there.sam, 5, { booked: START - 500 * HOUR, start: START - 400 * HOUR });
  await booked(there, there.kim, 4);
  const { bookings, isMore } = await work(there.sam);
  expect([bookings.map(({ account }) => account), isMore]).toEqual([['2', expect.any(String), expect.any(String)], false]);
  expect((await work(there.morgan)).bookings).toHaveLength(3);
  expect((await work(there.admin)).bookings).toEqual([]);
  await booked(there, there.sam, 250);
  expect(await work(there.sam)).toMatchObject({ isMore: true });
});

test('a list is found by its index, whatever else the workspace has', async () => {
  const { backend } = await office();
  const plan = (query: string): Promise<string> =>
    backend.store.read(async (tx) => {
      // A table of a few rows PostgreSQL would read whole.
      if (onPostgres) await sql`set local enable_seqscan = off`.execute(tx);
      const { rows } = await sql.raw(`${onPostgres ? 'explain' : 'explain query plan'} ${query}`).execute(tx);
      return JSON.stringify(rows);
    });
  const open = `select * from booking where workspace = 'w' and unwritten = 1`;
  const newest = 'order by booked desc, id desc limit 51';
  expect(await plan(`${open} ${newest}`)).toMatch(/booking_unwritten\b/);
  expect(await plan(`${open} and sdr = 's' ${newest}`)).toMatch(/booking_unwritten_of\b/);
  expect(await plan(`${open} and sdr = 's' and asked_until > 7 order by booked limit 5`)).toMatch(/booking_asked|booking_unwritten_of/);
});
