import { describe, expect, test } from 'vitest';
import { practice } from '../../src/crm/practice/detect.ts';
import { activities } from '../../src/practice/data/activities.ts';
import { companies } from '../../src/practice/data/companies.ts';
import { contacts } from '../../src/practice/data/contacts.ts';
import { deals } from '../../src/practice/data/deals.ts';
import { companyOf, contactOf, contactsOf, dealOf, matches, memberOf } from '../../src/practice/data/find.ts';
import { meetings } from '../../src/practice/data/meetings.ts';
import { members } from '../../src/practice/data/members.ts';

describe.each(deals.map((deal) => [deal.id, deal] as const))('%s', (_, deal) => {
  test('hangs together', () => {
    expect(companyOf(deal.company)).toBeDefined();
    expect(contactsOf(deal.contacts).map(({ company }) => company)).toEqual(deal.contacts.map(() => deal.company));
    expect(deal.contacts.length).toBeGreaterThan(0);
    expect(memberOf(deal.owner)?.role).toBe('Account executive');
    expect(memberOf(deal.bookedBy)?.role).toBe('Sales development');
  });
});

test('meetings belong to a deal and invite its people', () => {
  for (const meeting of meetings) {
    const deal = dealOf(meeting.deal);
    for (const id of meeting.contacts) expect(contactOf(id)?.company).toBe(deal?.company);
    for (const id of meeting.members) expect(memberOf(id)).toBeDefined();
  }
  for (const activity of activities) expect(dealOf(activity.deal)).toBeDefined();
});

test('ids are unique, and those of deals and meetings are found by the detector', () => {
  const ids = [companies, contacts, deals, meetings, members].flatMap((list) => list.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id } of deals) expect(practice.detect(new URL(`http://127.0.0.1:8787/practice/deals/${id}`))?.id).toBe(id);
  for (const { id } of meetings) expect(practice.detect(new URL(`http://127.0.0.1:8787/practice/meetings/${id}`))?.id).toBe(id);
});

test('nobody real: every domain ends in .example', () => {
  const domains = [...companies.map(({ domain }) => domain), ...[...contacts, ...members].map(({ email }) => email)];
  for (const domain of domains) expect(domain).toMatch(/\.example$/);
});

test('search wants every word, in any order and case', () => {
  expect(matches('obi MARCUS', 'Marcus Obi', undefined)).toBe(true);
  expect(matches('marcus vogel', 'Marcus Obi')).toBe(false);
});
