import { expect, test } from 'vitest';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { remindersOf } from '../../../src/core/notices/remindersOf.ts';
import { handedOff } from '../handoff/brief.ts';

const START = '2026-12-01T10:00:00+01:00';
const stamp = { at: '2026-11-30T09:00:00.000Z', by: 'avery' };
const page = { facts: { value: { meetingStart: START }, revision: 1, at: stamp.at, by: 'sam' } };
const withStart = (handoff: Handoff): Handoff => ({ ...handoff, registers: { ...handoff.registers, ...page } });
const and = (handoff: Handoff, ...events: HandoffEvent[]): Handoff => ({ ...handoff, events: [...handoff.events, ...events] });
const said = (handoff: Handoff, zone = 'Europe/Berlin'): string[] =>
  remindersOf(handoff, { zoneOf: () => zone, usualSource: 'sdr-booked' }).map(
    ({ person, kind, due }) => `${person} ${kind} ${new Date(due).toISOString().slice(0, 16)}`,
  );

test('a meeting that comes without an introduction is pointed out to the SDR four hours before', () => {
  expect(said(withStart(handedOff('accepted')))).toEqual(['sam introduction-missing 2026-12-01T05:00']);
  expect(said(handedOff('accepted')), 'nobody knows when it is').toEqual([]);
  expect(said(withStart(handedOff('draft'))), 'not handed off').toEqual([]);
});

test('where the SDR joins, both are told half an hour before; where they do not, nobody', () => {
  const introduced = (joins: boolean) => and(withStart(handedOff('accepted')), { type: 'introduced', ...stamp, joins });
  expect(said(introduced(true))).toEqual(['sam first-minutes 2026-12-01T08:30', 'avery first-minutes 2026-12-01T08:30']);
  expect(said(introduced(false))).toEqual([]);
});

test('introduced with somebody who has it no more, it is missing for whoever has it now', () => {
  const sent: HandoffEvent = { type: 'introduced', ...stamp, joins: true };
  const given: HandoffEvent = { type: 'reassigned', ...stamp, by: 'morgan', ae: 'bob', anew: true };
  expect(said(and(withStart(handedOff('accepted')), sent, given))).toEqual(['sam introduction-missing 2026-12-01T05:00']);
});

test('a meeting that was moved counts by its new time, and one without a time not at all', () => {
  const moved = (start?: string) => and(withStart(handedOff('accepted')), { type: 'rescheduled', ...stamp, ...(start && { start }) });
  expect(said(moved('2026-12-08T10:00:00+01:00'))).toEqual(['sam introduction-missing 2026-12-08T05:00']);
  expect(said(moved())).toEqual([]);
  expect(said(and(withStart(handedOff('accepted')), { type: 'held', ...stamp, unreviewed: false }))).toEqual([]);
});

test('what was recycled comes back on the day that was named, what was won on that of its next step', () => {
  expect(said(handedOff('recycled', 'held'))).toEqual(['sam return-now 2027-02-01T06:00']);
  const recycled = (reason: Extract<HandoffEvent, { type: 'rejected' }>['reason']): Handoff => {
    const handoff = handedOff('recycled', 'held');
    return { ...handoff, events: [...handoff.events.slice(0, -1), { type: 'rejected', ...stamp, reason }] };
  };
  expect(said(recycled({ code: 'too-early', waitFor: { months: 3 } }))).toEqual(['sam return-now 2027-02-28T06:00']);
  expect(said(recycled({ code: 'bound-to-competitor', contractEnd: '2027-06-30' }))).toEqual(['sam return-now 2027-06-30T05:00']);
  expect(said(recycled({ code: 'too-early', waitFor: { trigger: 'A new CFO' } }))).toEqual([]);
  const won = handedOff('opportunity', 'held');
  const next: HandoffEvent = { type: 'opportunity', ...stamp, nextStep: { text: 'Contract to legal', on: '2026-12-20' } };
  const agreed = { ...won, events: [...won.events.slice(0, -1), next] };
  expect(said(agreed)).toEqual(['avery next-step-due 2026-12-20T06:00', 'avery next-step-overdue 2026-12-21T06:00']);
  expect(said(and(agreed, { type: 'next-step', ...stamp, nextStep: { text: 'Terms', on: '2027-03-27' } })), 'over daylight saving').toEqual(
    ['avery next-step-due 2027-03-27T06:00', 'avery next-step-overdue 2027-03-28T05:00'],
  );
  expect(said(and(agreed, { type: 'next-step', ...stamp })), 'nothing more is to follow').toEqual([]);
});

test('a day begins where the person is; one that no calendar has is none', () => {
  expect(said(handedOff('recycled', 'held'), 'America/Los_Angeles')).toEqual(['sam return-now 2027-02-01T15:00']);
  const what = (zone: string) =>
    remindersOf(handedOff('recycled', 'held'), { zoneOf: () => zone, usualSource: 'sdr-booked' }).map((one) => one.what);
  expect(what('Asia/Tokyo'), 'and is the same day in each zone').toEqual(what('UTC'));
  const won = handedOff('opportunity', 'held');
  const never: HandoffEvent = { type: 'opportunity', ...stamp, nextStep: { text: 'Contract to legal', on: '2026-02-31' } };
  expect(said({ ...won, events: [...won.events.slice(0, -1), never] })).toEqual([]);
});

test('a marketing lead that was accepted is confirmed ten minutes later, unless somebody wrote to the buyer or the time is not known', () => {
  const lead = (...events: HandoffEvent[]): Handoff => {
    const handoff = and(withStart(handedOff('accepted')), ...events);
    return { ...handoff, registers: { ...handoff.registers, source: { value: 'marketing-lead', revision: 1, at: stamp.at, by: 'sam' } } };
  };
  const confirming = (handoff: Handoff) => said(handoff).filter((one) => one.includes('confirming'));
  expect(confirming(lead())).toEqual(['avery confirming 2026-12-01T09:10']);
  expect(confirming(lead({ type: 'first-touch', ...stamp, when: stamp.at }))).toEqual([]);
  expect(confirming(lead({ type: 'introduced', ...stamp, joins: false }))).toEqual([]);
  expect(confirming(lead({ type: 'confirmed', ...stamp })), 'once').toEqual([]);
  expect(confirming(lead({ type: 'rescheduled', ...stamp }))).toEqual([]);
  expect(confirming(withStart(handedOff('accepted'))), 'not a marketing lead').toEqual([]);
});
