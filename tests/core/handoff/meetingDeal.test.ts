import { describe, expect, test } from 'vitest';
import { deniedDeal, factsOfDeal, keptDealSchema, toldDeal, withDeal, withoutDeal } from '../../../src/core/handoff/meetingDeal.ts';
import { readNow } from '../../../src/core/handoff/reading.ts';
import type { Facts, RecordRef } from '../../../src/core/handoff/record.ts';

const deal = (id: string): RecordRef => ({ crm: 'odoo', origin: 'https://crm.example', type: 'deal', id });
const meeting: RecordRef = { ...deal('12'), type: 'meeting' };
const [one, other] = [deal('45'), deal('46')];

describe('the deal of a meeting', () => {
  test('is what was told on this device, before what its handoff says', () => {
    expect(toldDeal(null, null)).toBeNull();
    expect(toldDeal({}, one)).toEqual(one);
    expect(toldDeal(withDeal(null, one), null)).toEqual(one);
    expect(toldDeal(withDeal({}, one), other)).toEqual(one);
  });

  test('is none that this person denied, until they tell it after all', () => {
    const denied = withoutDeal(withDeal(null, one), one);
    expect(keptDealSchema.parse(denied)).toEqual(denied);
    expect(toldDeal(denied, one)).toBeNull();
    expect(deniedDeal(denied, one)).toEqual(one);
    expect(toldDeal(denied, other)).toEqual(other);
    expect(deniedDeal(denied, other)).toBeNull();
    const again = withDeal(denied, one);
    expect(toldDeal(again, null)).toEqual(one);
    expect(deniedDeal(again, one)).toBeNull();
  });

  test('may be denied however often', () => {
    const kept = Array.from({ length: 25 }, (_, id) => deal(String(id))).reduce<ReturnType<typeof withoutDeal> | null>(withoutDeal, null);
    expect(keptDealSchema.safeParse(kept).success).toBe(true);
    expect(toldDeal(kept, deal('24'))).toBeNull();
  });
});

describe('what a meeting’s page tells for the handoff of its deal', () => {
  const said: Facts = {
    title: 'Discovery',
    account: 'Northwind',
    owner: 'Avery',
    booked: '2026-12-01T09:00:00Z',
    meetingStartText: '1 Dec',
  };
  const facts = readNow(said, [], '2026-12-01T10:00:00Z');

  test('leaves out what the meeting is called', () => {
    const { title: _, ...others } = said;
    expect(factsOfDeal(facts, meeting, one, null)).toMatchObject({ ...others, deal: one });
    expect(factsOfDeal(facts, meeting, one, null)).not.toHaveProperty('title');
  });

  test('is the meeting alone where the deal is in another CRM', () => {
    const elsewhere: RecordRef = { ...one, crm: 'hubspot', origin: 'https://app.hubspot.com' };
    const { read, ...told } = factsOfDeal(facts, meeting, elsewhere, null);
    expect(told).toEqual({ booked: said.booked, meetingStartText: said.meetingStartText, deal: elsewhere });
    expect(Object.keys(read ?? {})).toEqual(['booked', 'meetingStartText']);
  });

  test('is the deal as its CRM tells it, with the meeting, where that was asked', () => {
    const at = '2026-12-01T10:00:00Z';
    const ofDeal = readNow({ title: 'Rollout', account: 'Northwind Analytics', meetingStartText: '9 Dec' }, ['title', 'account'], at);
    const { read, ...told } = factsOfDeal(facts, meeting, one, ofDeal);
    const { booked, meetingStartText } = said;
    expect(told).toEqual({ title: 'Rollout', account: 'Northwind Analytics', booked, meetingStartText, deal: one });
    expect([read?.account?.by, read?.booked?.by, read?.owner]).toEqual(['api', 'page', undefined]);
  });
});
