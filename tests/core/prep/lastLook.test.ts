import { expect, test } from 'vitest';
import { contentOf } from '../../../src/core/handoff/registers.ts';
import { contactAge } from '../../../src/core/prep/age.ts';

const [may, june, july] = ['2026-05-01T08:00:00Z', '2026-06-01T08:00:00Z', '2026-07-01T08:00:00Z'];
const NOW = Date.parse('2026-12-01T08:00:00Z');
const facts = {
  contact: 'Dana Whitfield',
  email: 'dana@northwind.example',
  read: { contact: { by: 'api', at: july }, email: { by: 'page', at: june } },
};

test('contact data is as old as the part of it that was looked at longest ago', () => {
  expect(contactAge(contentOf({ facts }), { facts: july }, NOW)).toMatchObject({ by: 'page', checkedAt: june });
});

test('what somebody wrote was checked when they wrote it', () => {
  const corrected = { email: { is: 'd@northwind.example', at: july } };
  const later = { ...facts, read: { ...facts.read, contact: { by: 'api', at: NOW } } };
  expect(contactAge(contentOf({ facts, corrected }), {}, NOW)).toMatchObject({ checkedAt: july });
  expect(
    contactAge(contentOf({ facts: { ...later, read: facts.read }, corrected: { contact: { is: 'Dana', at: may } } }), {}, NOW),
  ).toMatchObject({
    by: 'written',
    checkedAt: may,
  });
});

test('what a device of an earlier version read is as old as its telling', () => {
  expect(contactAge(contentOf({ facts: { ...facts, phone: '+1' } }), { facts: july }, NOW)).toMatchObject({ by: 'page', checkedAt: july });
  expect(contactAge(contentOf({ facts: { contact: 'Dana' } }), {}, NOW)).toBeNull();
});
