// @vitest-environment happy-dom
/** The frame asks for a note on the CRM: only of the record whose page stands, only on its own installation, and answered once. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { follow } from '../../src/content/follow.ts';
import { claim, release, type Shared } from '../../src/content/shared.ts';
import type { Answered, NoteDone } from '../../src/core/handoff/crmNote.ts';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import type { Reader, Session } from '../../src/crm/contract.ts';
import { type FakeBrowser, fakeBrowser } from './browser.ts';

const record: RecordRef = { crm: 'toy', origin: 'https://crm.example', type: 'deal', id: '1' };
const note = { mark: 'baton-0123456789abcdef', step: 2, parts: [{ name: 'Handoff brief', lines: ['Sam to Avery'] }] };
const asked = { type: 'frame/note', ask: 'a', record, places: [record], note };

const toy: Reader = { crm: 'toy', container: () => null, read: () => ({}) };
const answers: { places: readonly RecordRef[]; answer(answer: Answered<NoteDone>): void }[] = [];
const session: Session = {
  crm: 'toy',
  read: () => new Promise(() => {}),
  note: (_, places) => new Promise((answer) => answers.push({ places, answer })),
};

let browser: FakeBrowser;
let shared: Shared;

beforeEach(() => {
  vi.useFakeTimers();
  browser = fakeBrowser();
  answers.length = 0;
  const claimed = claim();
  if (!claimed) throw new Error('Another content script is here.');
  shared = claimed;
  shared.reading = record;
  follow(toy, session);
});

afterEach(() => {
  release();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('is heard at once, and answered when the CRM has', async () => {
  expect(browser.hear(asked)).toBe(true);
  expect(browser.said).toEqual([]);
  answers[0]?.answer({ ok: true, value: { did: 'written' } });
  await vi.advanceTimersByTimeAsync(0);
  expect(browser.said).toEqual([{ type: 'page/noted', ask: 'a', answer: { ok: true, value: { did: 'written' } } }]);
});

test('is heard once, however often the reader was loaded', () => {
  follow(toy, session);
  browser.hear(asked);
  expect(answers).toHaveLength(1);
});

test.each([
  ['while the sidebar is closed', () => ({ reading: null })],
  ['while another record is read', () => ({ reading: { ...record, id: '2' } })],
])('nothing is written %s', (_, change) => {
  Object.assign(shared, change());
  expect(browser.hear(asked)).toBeUndefined();
  expect(answers).toEqual([]);
});

test.each([
  ['of another extension', asked, 'another'],
  ['on another installation', { ...asked, places: [{ ...record, origin: 'https://evil.example' }] }],
  ['of another CRM', { ...asked, record: { ...record, crm: 'other' }, places: [{ ...record, crm: 'other' }] }],
  ['nowhere', { ...asked, places: [] }],
  ['on three records', { ...asked, places: [record, record, record] }],
  ['with an id that is a path', { ...asked, record, places: [{ ...record, id: '../x' }] }],
  ['without a mark', { ...asked, note: { ...note, mark: '.*' } }],
  ['without a step', { ...asked, note: { ...note, step: Number.NaN } }],
  ['without text', { ...asked, note: { ...note, parts: [{ name: 'x', lines: [1] }] } }],
  ['of no note', { ...asked, note: null }],
])('what is asked %s is not heard', (_, message, from?: string) => {
  expect(from ? browser.hear(message, from) : browser.hear(message)).toBeUndefined();
  expect(answers).toEqual([]);
});
