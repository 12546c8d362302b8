// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Opened, watchOverlay } from '../../src/content/overlay.ts';
import type { Overlaid } from '../../src/crm/contract.ts';

const record = (id: string) => ({ crm: 'odoo', origin: 'https://crm.example', type: 'meeting' as const, id });
const opened = (id: string): Opened => ({ record: record(id), isUnsure: false });
const NOTHING: Opened = { record: null, isUnsure: false };

let now: Overlaid;
let looks: number;
let turned: Opened[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  now = null;
  looks = 0;
  turned = [];
  const look = () => {
    looks += 1;
    return now;
  };
  stop = watchOverlay({ look, isDrawnLate: false }, (next) => turned.push(next));
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

const click = () => document.body.click();

test('nobody looks before a click, nor long after one', () => {
  vi.advanceTimersByTime(60_000);
  expect(looks).toBe(1);
  click();
  vi.advanceTimersByTime(60_000);
  expect(looks).toBe(7);
  expect(vi.getTimerCount()).toBe(0);
  expect(turned).toEqual([]);
});

test('while the page is still fetching it looks longer, up to ten seconds', () => {
  now = 'coming';
  click();
  vi.advanceTimersByTime(6_000);
  expect(turned).toEqual([]);
  now = record('12');
  vi.advanceTimersByTime(4_000);
  expect(turned).toEqual([opened('12')]);
  expect(vi.getTimerCount()).toBe(0);
});

test('what never comes is waited for no longer, and then the last record is gone', () => {
  now = record('12');
  click();
  vi.advanceTimersByTime(60_000);
  looks = 0;
  now = 'coming';
  click();
  vi.advanceTimersByTime(9_900);
  expect(turned).toEqual([opened('12')]);
  vi.advanceTimersByTime(60_000);
  expect(turned).toEqual([opened('12'), NOTHING]);
  expect(looks).toBe(10);
  expect(vi.getTimerCount()).toBe(0);
});

test('another click while it is waited for begins anew', () => {
  now = 'coming';
  click();
  vi.advanceTimersByTime(5_000);
  expect(vi.getTimerCount()).toBe(1);
  click();
  expect(vi.getTimerCount()).toBe(6);
});

test('what opens a while after the click is seen then, and told once', () => {
  click();
  vi.advanceTimersByTime(250);
  now = record('12');
  vi.advanceTimersByTime(60);
  expect(turned).toEqual([opened('12')]);
  vi.advanceTimersByTime(5_000);
  expect(turned).toHaveLength(1);
});

test('from one to the next nothing is told between them', () => {
  now = record('12');
  click();
  vi.advanceTimersByTime(5_000);
  now = null;
  click();
  vi.advanceTimersByTime(260);
  now = record('13');
  vi.advanceTimersByTime(5_000);
  expect(turned).toEqual([opened('12'), opened('13')]);
});

test('what is closed is told when nothing else has come', () => {
  now = record('12');
  click();
  vi.advanceTimersByTime(5_000);
  now = null;
  click();
  vi.advanceTimersByTime(2_000);
  expect(turned).toEqual([opened('12')]);
  vi.advanceTimersByTime(1_000);
  expect(turned).toEqual([opened('12'), NOTHING]);
});

test('a click that tells nothing leaves it as it was, and one that leaves it open takes the last record away', () => {
  now = record('12');
  click();
  vi.advanceTimersByTime(5_000);
  now = undefined;
  click();
  vi.advanceTimersByTime(5_000);
  expect(turned).toEqual([opened('12')]);
  now = 'unsure';
  click();
  vi.advanceTimersByTime(5_000);
  expect(turned.at(-1)).toEqual({ record: null, isUnsure: true });
});

test('what closes because the person went to the sidebar stays open there', () => {
  now = record('12');
  click();
  vi.advanceTimersByTime(500);
  window.dispatchEvent(new Event('blur'));
  now = null;
  vi.advanceTimersByTime(60_000);
  expect(turned).toEqual([opened('12')]);
});

test('stopped, it hears no click', () => {
  click();
  stop();
  now = record('12');
  click();
  vi.advanceTimersByTime(5_000);
  expect(turned).toEqual([]);
});

test('where only what is drawn says what an address shows, it is looked at until it is there, and again after a click', () => {
  stop();
  stop = watchOverlay({ look: () => now, isDrawnLate: true }, (next) => turned.push(next));
  vi.advanceTimersByTime(4_000);
  expect(turned).toEqual([]);
  now = record('45');
  vi.advanceTimersByTime(1_000);
  expect(turned).toEqual([opened('45')]);
  // Another view was drawn in its place: that is none.
  now = null;
  click();
  vi.advanceTimersByTime(100);
  expect(turned).toEqual([opened('45'), NOTHING]);
  vi.advanceTimersByTime(60_000);
  expect(vi.getTimerCount()).toBe(0);
});
