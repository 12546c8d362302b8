import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import { createSaver, type Write } from '../../src/sidebar/state/saver.ts';

const record = (id: string): RecordRef => ({ crm: 'practice', origin: 'http://crm.example', type: 'deal', id });
const place = (id: string) => ({ owner: 'sam', record: record(id) });

interface Written {
  id: string;
  writes: Write[];
}

function setUp(fail: () => boolean = () => false) {
  const disk: Written[] = [];
  const outcomes: unknown[] = [];
  const saver = createSaver(
    async (_owner, { id }, writes) => {
      await Promise.resolve();
      if (fail()) throw new DOMException('no room', 'QuotaExceededError');
      disk.push({ id, writes });
    },
    (trouble) => outcomes.push(trouble),
  );
  return { saver, disk, outcomes };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

test('someone who never pauses has every key stroke on disk within 400 ms', async () => {
  const { saver, disk } = setUp();
  const typed: { text: string; at: number }[] = [];
  for (let stroke = 1; stroke <= 40; stroke += 1) {
    const text = 'x'.repeat(stroke);
    saver.keep(place('1'), { name: 'pain', value: text });
    typed.push({ text, at: performance.now() });
    await vi.advanceTimersByTimeAsync(50);
    const due = typed.filter(({ at }) => performance.now() - at >= 400).at(-1);
    if (due) expect(disk.some(({ writes }) => String(writes[0]?.value).length >= due.text.length)).toBe(true);
  }
  await vi.advanceTimersByTimeAsync(400);
  expect(disk.at(-1)?.writes[0]?.value).toBe('x'.repeat(40));
});

test('a flush writes at once, each value under its own record', async () => {
  const { saver, disk } = setUp();
  saver.keep(place('1'), { name: 'pain', value: 'of one' });
  saver.keep(place('2'), { name: 'pain', value: 'of two' });
  await saver.flush();
  expect(disk.map(({ id, writes }) => [id, writes[0]?.value])).toEqual([
    ['1', 'of one'],
    ['2', 'of two'],
  ]);
  expect(saver.held(place('1')).has('pain')).toBe(false);
});

test('what comes while the rest is just on disk does not make a flush fail', async () => {
  const { saver } = setUp();
  saver.keep(place('1'), { name: 'pain', value: 'typed' });
  // The page tells something new between the end of the write and the end of the flush.
  const flushed = saver.flush().then((isOnDisk) => ({ isOnDisk, left: saver.unsaved().length }));
  for (let i = 0; i < 20 && saver.unsaved().length > 0; i += 1) await Promise.resolve();
  saver.keep(place('1'), { name: 'facts', value: { account: 'Northwind' } });
  expect(await flushed).toEqual({ isOnDisk: true, left: 1 });
});

test('what the disk refused is kept, said, and written again', async () => {
  let full = true;
  const { saver, disk, outcomes } = setUp(() => full);
  saver.keep(place('1'), { name: 'pain', value: 'still here' });
  expect(await saver.flush()).toBe(false);
  expect(saver.held(place('1')).has('pain')).toBe(true);
  expect(outcomes).toHaveLength(1);
  expect(outcomes[0]).not.toBeNull();
  full = false;
  await vi.advanceTimersByTimeAsync(5000);
  expect(disk.at(-1)?.writes[0]?.value).toBe('still here');
  expect(outcomes.at(-1)).toBeNull();
});

test('a key stroke during a write goes out next, from what that write left behind', async () => {
  const { saver, disk } = setUp();
  saver.keep(place('1'), { name: 'pain', value: 'a', from: { value: '' } });
  const writing = saver.flush();
  saver.keep(place('1'), { name: 'pain', value: 'ab', from: { value: '' } });
  await writing;
  expect(disk[1]?.writes[0]).toMatchObject({ value: 'ab', from: { value: 'a' } });
});

test('a slow disk gets one write at a time, each from what the one before left behind', async () => {
  const disk: Write[] = [];
  let release = () => {};
  let atWork = 0;
  const saver = createSaver(
    async (_owner, _record, writes) => {
      atWork += 1;
      expect(atWork).toBe(1);
      await new Promise<void>((resolve) => (release = resolve));
      atWork -= 1;
      disk.push(...writes);
    },
    () => {},
  );
  saver.keep(place('1'), { name: 'pain', value: 'They', from: { value: '' } });
  const first = saver.flush();
  saver.keep(place('1'), { name: 'pain', value: 'They close', from: { value: '' } });
  const second = saver.flush();
  await Promise.resolve();
  release();
  await vi.waitFor(() => expect(disk).toHaveLength(1));
  release();
  await Promise.all([first, second]);
  expect(disk).toMatchObject([
    { value: 'They', from: { value: '' } },
    { value: 'They close', from: { value: 'They' } },
  ]);
  expect(saver.unsaved()).toEqual([]);
});

test('whoever hears of the last words only behind the write that is on its way is told what that write brings', async () => {
  const { saver } = setUp();
  const of = (behind?: 'leaving') => saver.unsaved(behind).flatMap(({ writes }) => writes.map(({ value, from }) => [value, from?.value]));
  saver.keep(place('1'), { name: 'pain', value: 'abc', from: { value: 'a' } });
  expect(of('leaving')).toEqual([['abc', 'a']]);
  const flushed = saver.flush();
  saver.keep(place('1'), { name: 'pain', value: 'abcd', from: { value: 'a' } });
  expect(of()).toEqual([['abcd', 'a']]);
  expect(of('leaving')).toEqual([['abcd', 'abc']]);
  await flushed;
  expect(of('leaving')).toEqual([]);
});
