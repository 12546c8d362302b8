import { expect, test } from 'vitest';
import { pulledPageSchema } from '../../src/protocol/sync.ts';

const page = { cursor: '1', handoffs: [], gone: [], people: [], more: false };

test('a server from before names tells none, and its page counts', () => {
  expect(pulledPageSchema.parse(page)).not.toHaveProperty('names.ours');
});

test('names that do not fit stop nothing else', () => {
  const person = { id: 'u', name: 'Sam', email: 'sam@baton.example', roles: ['sdr'], team: 'a', active: true };
  for (const names of [
    7,
    { ours: 'Pilot' },
    { ours: ['x'.repeat(81)], competitors: [] },
    { ours: Array(201).fill('x'), competitors: [] },
  ]) {
    const read = pulledPageSchema.parse({ ...page, people: [person], names });
    expect(read.people).toEqual([person]);
    expect(read.names).toBeUndefined();
  }
});

test('names come through', () => {
  const names = { ours: ['Handover Desk'], competitors: ['Rival'] };
  expect(pulledPageSchema.parse({ ...page, names }).names).toEqual(names);
});
