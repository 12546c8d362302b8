import { describe, expect, test } from 'vitest';
import { type Corrected, correctedSchema, withCorrections, withMeeting, withoutMeeting } from '../../../src/core/handoff/corrections.ts';
import { mergeValue } from '../../../src/core/handoff/merge.ts';
import type { Facts } from '../../../src/core/handoff/record.ts';
import { contentOf } from '../../../src/core/handoff/registers.ts';
import { correctedUntil, readUntil } from '../../../src/core/handoff/untilNow.ts';
import { timesWritten } from '../../../src/core/handoff/written.ts';

const at = '2026-12-01T10:00:00Z';
const read = { by: 'api', at } as const;
const told: Facts = {
  title: 'Close in half the time',
  account: 'Northwind Analytics',
  domain: 'northwind.example',
  industry: 'Retail',
  contact: 'Dana Whitfield',
  contactTitle: 'VP Operations',
  email: 'dana@northwind.example',
  phone: '+1 555 0100',
  owner: 'Alex Meyer',
  ownerEmail: 'alex@baton.example',
  amount: { value: 48_500, currency: 'EUR' },
  meetingStart: '2026-12-01T15:00:00Z',
  meetingStartText: '1 Dec, 16:00',
  read: { account: read, contact: read, email: read, meetingStart: read, meetingStartText: read },
};
const corrected = (values: Record<string, unknown>): Corrected =>
  correctedSchema.parse(Object.fromEntries(Object.entries(values).map(([name, is]) => [name, { is, at }])));

describe('the facts as they count', () => {
  test('without a correction are those that were read', () => {
    expect(withCorrections(told, {})).toBe(told);
  });

  test('are the person’s own words, whatever is read later', () => {
    const values = { corrected: corrected({ account: 'Northwind' }), facts: told };
    expect(contentOf(values).facts.account).toBe('Northwind');
    expect(contentOf({ ...values, facts: { ...told, account: 'Northwind Inc.' } }).facts.account).toBe('Northwind');
    expect(contentOf({ facts: { ...told, account: 'Northwind Inc.' }, corrected: values.corrected }).facts.account).toBe('Northwind');
    expect(contentOf({ ...values, corrected: {} }).facts).toEqual(told);
  });

  test('fill in what nobody read', () => {
    expect(withCorrections({}, corrected({ contact: 'Dana', amount: { value: 3, currency: 'EUR' } }))).toEqual({
      contact: 'Dana',
      amount: { value: 3, currency: 'EUR' },
    });
  });

  test('leave out what is said to be wrong, and where it was read', () => {
    const facts = withCorrections(told, corrected({ email: null }));
    expect(facts).not.toHaveProperty('email');
    expect(facts.read).not.toHaveProperty('email');
    expect(facts.phone).toBe(told.phone);
  });

  test('have nobody’s address for somebody else', () => {
    const facts = withCorrections(told, corrected({ contact: 'Ruth Adler' }));
    expect(facts).toMatchObject({ contact: 'Ruth Adler', account: told.account });
    for (const name of ['contactTitle', 'email', 'phone']) expect(facts).not.toHaveProperty(name);
    expect(withCorrections(told, corrected({ contact: 'Ruth Adler', email: 'ruth@northwind.example' })).email).toBe(
      'ruth@northwind.example',
    );
    expect(withCorrections(told, corrected({ contact: 'Dana Whitfeld' })).email).toBe(told.email);
    expect(withCorrections(told, corrected({ owner: 'Sam Seller' }))).not.toHaveProperty('ownerEmail');
    expect(withCorrections(told, corrected({ account: 'Acme' }))).not.toHaveProperty('domain');
    expect(withCorrections(told, corrected({ account: 'Northwind' })).domain).toBe(told.domain);
  });

  test('have one time of the meeting', () => {
    const facts = withCorrections(told, corrected({ meetingStart: '2026-12-02T15:00:00+01:00' }));
    expect(facts.meetingStart).toBe('2026-12-02T15:00:00+01:00');
    expect(facts).not.toHaveProperty('meetingStartText');
  });
});

test.each([
  { account: '' },
  { account: '   ' },
  { account: 'x'.repeat(501) },
  { email: 'two words' },
  { domain: 'http://northwind.example/' },
  { meetingStart: '2026-12-01' },
  { amount: { value: -1 } },
  { amount: { value: 1, currency: 'kr' } },
])('%j is no correction', (values) => {
  const said = Object.fromEntries(Object.entries(values).map(([name, is]) => [name, { is, at }]));
  expect(correctedSchema.safeParse(said).success).toBe(false);
});

describe('the meetings of a deal', () => {
  const [first, second] = ['https://calendar.google.com/calendar|meeting|a1', 'https://crm.example|meeting|12'];

  test('stand beside the corrections, which they change nothing of', () => {
    const both = withMeeting(withMeeting(corrected({ account: 'A' }), first), second);
    expect(correctedSchema.parse(both)).toEqual({ ...corrected({ account: 'A' }), meetings: [first, second] });
    expect(withMeeting(both, first).meetings).toEqual([second, first]);
    expect(withCorrections(told, { meetings: [first] })).toBe(told);
    expect(correctedUntil(both, at)).toEqual(both);
  });

  test('go one by one, and with the last of them the list', () => {
    const both = withMeeting(withMeeting(corrected({ account: 'A' }), first), second);
    expect(withoutMeeting(both, first)).toEqual({ ...corrected({ account: 'A' }), meetings: [second] });
    expect(withoutMeeting(withoutMeeting(both, first), second)).toEqual(corrected({ account: 'A' }));
  });

  test('are no more than the schema takes', () => {
    const many = Array.from({ length: 25 }, (_, index) => `https://crm.example|meeting|${index}`).reduce(withMeeting, {});
    expect(correctedSchema.safeParse(many).success).toBe(true);
    expect(many.meetings?.at(-1)).toBe('https://crm.example|meeting|24');
  });

  test('that two devices told are all kept, and nobody is asked', () => {
    const [mine, theirs] = [withMeeting({}, first), withMeeting({}, second)];
    expect(mergeValue({}, mine, theirs)).toEqual({ clean: true, value: { meetings: [second, first] } });
    expect(mergeValue(mine, {}, withMeeting(mine, second))).toEqual({ clean: true, value: { meetings: [second] } });
    expect(mergeValue(mine, corrected({ account: 'A' }), mine)).toEqual({ clean: true, value: corrected({ account: 'A' }) });
  });
});

test('what a later version corrects too is left out', () => {
  expect(correctedSchema.parse({ account: { is: 'A', at }, mood: { is: 'good', at } })).toEqual({ account: { is: 'A', at } });
});

test('two corrections of different facts are both kept; of the same one a person chooses', () => {
  const [mine, theirs] = [corrected({ account: 'A' }), corrected({ contact: 'B' })];
  expect(mergeValue({}, mine, theirs)).toEqual({ clean: true, value: { ...mine, ...theirs } });
  const both = { ...mine, ...theirs };
  expect(mergeValue(both, theirs, { ...both, email: { is: null, at } })).toEqual({
    clean: true,
    value: { ...theirs, email: { is: null, at } },
  });
  expect(mergeValue({}, mine, corrected({ account: 'C' })).clean).toBe(false);
});

test('nobody has seen, or said, anything later than now', () => {
  const late = '2031-01-01T00:00:00Z';
  expect(correctedUntil({ account: { is: 'A', at: late }, phone: { is: null, at } }, '2026-12-02T00:00:00Z')).toEqual({
    account: { is: 'A', at: '2026-12-02T00:00:00Z' },
    phone: { is: null, at },
  });
  expect(readUntil({ account: 'A', read: { account: { by: 'api', at: late } } }, at).read).toEqual({ account: { by: 'api', at } });
});

test('a correction counts as no text that was written', () => {
  expect(timesWritten({ trigger: { revision: 2 }, facts: { revision: 5 }, corrected: { revision: 3 } })).toBe(2);
});
