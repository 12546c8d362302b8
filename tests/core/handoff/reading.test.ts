import { expect, test } from 'vitest';
import { readNow, readSince } from '../../../src/core/handoff/reading.ts';

const [morning, evening, next] = ['2026-12-01T08:00:00Z', '2026-12-01T18:00:00Z', '2026-12-03T08:00:00Z'];

test('each value says where it was read, whatever the page says of itself', () => {
  const facts = { account: 'Northwind', email: 'd@n.example', read: { account: { by: 'api', at: '2031-01-01T00:00:00Z' } as const } };
  expect(readNow(facts, ['email'], morning)).toEqual({
    account: 'Northwind',
    email: 'd@n.example',
    read: { account: { by: 'page', at: morning }, email: { by: 'api', at: morning } },
  });
});

test('the same value within a day was seen when it was seen first', () => {
  const before = readNow({ account: 'Northwind' }, [], morning);
  expect(readSince(readNow({ account: 'Northwind' }, [], evening), before)).toEqual(before);
  expect(readSince(readNow({ account: 'Northwind' }, [], next), before).read).toEqual({ account: { by: 'page', at: next } });
  expect(readSince(readNow({ account: 'Northwind' }, ['account'], evening), before).read).toEqual({ account: { by: 'api', at: evening } });
  expect(readSince(readNow({ account: 'Acme' }, [], evening), before).read).toEqual({ account: { by: 'page', at: evening } });
});

test('what is kept of an earlier page keeps when it was read', () => {
  const before = readNow({ meetingStart: next }, [], morning);
  const kept = { ...readNow({ account: 'Northwind' }, [], evening), meetingStart: next };
  expect(readSince(kept, before).read).toEqual({ account: { by: 'page', at: evening }, meetingStart: { by: 'page', at: morning } });
  expect(readSince({ account: 'Northwind' }, {})).toEqual({ account: 'Northwind' });
});
