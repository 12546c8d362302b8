import { expect, test } from 'vitest';
import { barOf, beganWith, hasItem, STANDARD_KEPT, versionNumbered } from '../../../src/core/bar/chosen.ts';
import { FRAME_ITEMS } from '../../../src/core/bar/frames.ts';
import { MOTIONS, type Motion } from '../../../src/core/bar/motion.ts';
import { LEAST_ITEMS, MOST_ITEMS, STANDARD_TEXT } from '../../../src/core/bar/text.ts';
import { NO_VERSIONS } from '../../../src/core/bar/versions.ts';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';

const sized = (value?: number, motion: Motion | null = null) => ({ motion, facts: value === undefined ? {} : { amount: { value } } });
const required = (content: ReturnType<typeof sized>) =>
  barOf(STANDARD_KEPT, content)
    .items.filter((item) => item.required)
    .map(({ key }) => key);

test.each<[number, Motion, string[]]>([
  [4_999, 'high-velocity inbound', ['painOrTrigger', 'attendees']],
  [5_000, 'velocity', ['painOrTrigger', 'timeline', 'reasonNow']],
  [9_999, 'velocity', ['painOrTrigger', 'timeline', 'reasonNow']],
  [10_000, 'mid-market', ['painOrTrigger', 'authority', 'timeline', 'budget']],
  [50_000, 'enterprise', ['painOrTrigger', 'authority', 'timeline', 'budget', 'attendees', 'reasonNow']],
])('a deal of %i is %s, which requires %j of the standard six', (size, motion, keys) => {
  expect(barOf(STANDARD_KEPT, sized(size)).motion).toBe(motion);
  expect(required(sized(size))).toEqual(keys);
});

test('without a size the team’s usual motion counts; by hand any can be chosen', () => {
  expect(barOf(STANDARD_KEPT, sized()).motion).toBe('mid-market');
  expect(barOf(STANDARD_KEPT, sized(0)).motion).toBe('mid-market');
  const usual = { version: 3, text: { ...STANDARD_TEXT, usual: 'enterprise' as const } };
  expect(barOf(usual, sized())).toMatchObject({ version: 3, motion: 'enterprise' });
  expect(barOf(usual, sized(4_000, 'velocity')).motion).toBe('velocity');
});

test('the brief is waived where size or a person says high-velocity, and by no team’s habit alone', () => {
  expect(barOf(STANDARD_KEPT, sized(4_000)).waivesBrief).toBe(true);
  expect(barOf(STANDARD_KEPT, sized(80_000, 'high-velocity inbound')).waivesBrief).toBe(true);
  expect(barOf(STANDARD_KEPT, sized(4_000, 'velocity')).waivesBrief).toBe(false);
  const usual = { version: 1, text: { ...STANDARD_TEXT, usual: 'high-velocity inbound' as const } };
  expect(barOf(usual, sized()).waivesBrief).toBe(false);
});

test('a handoff keeps the version that its first event names', () => {
  const signature = { by: 'kim', at: '2027-01-01T00:00:00.000Z' };
  const version = (number: number) => ({ version: number, text: STANDARD_TEXT, sdrLead: signature, aeLead: signature });
  const known = { ...NO_VERSIONS, versions: [version(1), version(2)] };
  const begun = (bar?: { team: string; version: number }): HandoffEvent[] => [
    { type: 'begun', at: signature.at, by: 'sam', ...(bar && { bar }) },
  ];
  expect(beganWith(begun({ team: 'one', version: 1 }))).toEqual({ team: 'one', version: 1 });
  expect(beganWith(begun())).toBeNull();
  expect(versionNumbered(known, 1).version).toBe(1);
  // Signed on a server that this device has not heard of yet.
  expect(versionNumbered(known, 7).version).toBe(2);
  expect(versionNumbered(NO_VERSIONS, 1)).toEqual(STANDARD_KEPT);
});

test('an item of any motion stands on the version', () => {
  expect(hasItem(STANDARD_KEPT, 'budget')).toBe(true);
  expect(hasItem(STANDARD_KEPT, 'champion')).toBe(false);
});

test('every frame fits the cap, and what all motions say fits the schema', () => {
  for (const items of Object.values(FRAME_ITEMS).filter((one) => one !== null)) {
    expect(items.length).toBeGreaterThanOrEqual(LEAST_ITEMS);
    expect(items.length).toBeLessThanOrEqual(MOST_ITEMS);
  }
  expect(Object.keys(STANDARD_TEXT.presets)).toEqual([...MOTIONS]);
});
