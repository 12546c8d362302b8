// @vitest-environment happy-dom
/** What neither page nor CRM tells is asked for once the brief was begun, one fact at a time, and kept; whoever says "Not now" is left alone. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Facts } from '../../../src/core/handoff/record.ts';
import { completeHandoff } from '../../core/handoff/brief.ts';
import { press, says } from '../../ui/mounted.tsx';
import { ownScreen, sam } from '../onScreen.tsx';

const { AskFact } = await import('../../../src/sidebar/facts/AskFact.tsx');
const { Write } = await import('../../../src/sidebar/write/Write.tsx');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');

const show = ownScreen();
// The page is given its time to tell; nobody waits for it here.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true }));
const wait = () => vi.advanceTimersByTimeAsync(10_000);
afterEach(() => vi.useRealTimers());

const asked = () => document.querySelector('[role=group]')?.getAttribute('aria-label') ?? null;

function of(facts: Facts) {
  const draft = completeHandoff();
  return { ...draft, registers: { ...draft.registers, facts: { value: facts, revision: 1, at: '2026-12-01T09:00:00.000Z', by: 'sam' } } };
}

test('one at a time, and kept', async () => {
  await show(<AskFact />, sam, of({ account: 'Northwind' }));
  await wait();
  await says('Who is the contact there?');
  const box = document.querySelector<HTMLInputElement>('input[aria-label=Contact]');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, 'Dana Whitfield');
  box?.dispatchEvent(new Event('input', { bubbles: true }));
  await press('Keep');
  await says('When is the meeting?');
  expect(useHandoff.getState().content.facts).toMatchObject({ account: 'Northwind', contact: 'Dana Whitfield' });
});

test('behind the fields, which stay where they are when it comes', async () => {
  await show(<Write />, sam, of({ account: 'Northwind' }));
  await wait();
  await says('Who is the contact there?');
  const question = document.querySelector('[aria-label="Who is the contact there?"]');
  const field = document.querySelector('#field-pain');
  expect(field && question && field.compareDocumentPosition(question) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test('not again after "Not now"', async () => {
  const handoff = of({ account: 'Northwind', meetingStartText: '1 Dec' });
  await show(<AskFact />, sam, handoff);
  await wait();
  await says('Who is the contact there?');
  await press('Not now');
  await vi.waitFor(() => expect(asked()).toBeNull());
});

test('not of a record that was only looked at, nor where all is known', async () => {
  await show(<AskFact />, sam, null);
  await wait();
  expect(asked()).toBeNull();
  await show(<AskFact />, sam, of({ account: 'Northwind', contact: 'Dana', meetingStart: '2026-12-01T09:00:00Z' }));
  await wait();
  expect(asked()).toBeNull();
});
