// @vitest-environment happy-dom

import { expect, test, vi } from 'vitest';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { handedOff } from '../../core/handoff/brief.ts';
import { button, press, says, text } from '../../ui/mounted.tsx';
import { answered, fill, given, gives, ownStage, tick } from './stage.tsx';

const show = ownStage();
const DAY = 24 * 60 * 60_000;
const dayIn = (days: number): string => {
  const at = new Date(Date.now() + days * DAY);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};
const step = (nextStep?: { text: string; on: string }): HandoffEvent => ({
  type: 'next-step',
  at: new Date(Date.now() - DAY).toISOString(),
  by: 'avery',
  ...(nextStep && { nextStep }),
});
const won = (...events: HandoffEvent[]): Handoff => {
  const handoff = handedOff('opportunity');
  return { ...handoff, events: [...handoff.events, ...events] };
};
const value = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`)?.value;

test('said ahead of its day: it stands there, is asked for whole, and the last of two counts with no connection', async () => {
  await show('avery', won());
  await press('Next step');
  await press('Keep it');
  await says('Say what comes next.');
  await fill('next-step', 'Terms with Ruth');
  await press('Keep it');
  await says('Give the next step its day.');
  await fill('next-day', dayIn(-1));
  await press('Keep it');
  await says('That day has passed: give one that is to come.');
  expect(given()).toEqual([]);
  await fill('next-day', dayIn(9));
  await press('Keep it');
  await gives({ name: 'next-step', nextStep: { text: 'Terms with Ruth', on: dayIn(9) } });
  await press('Change the next step');
  await vi.waitFor(() => expect([value('next-step'), value('next-day')]).toEqual(['Terms with Ruth', dayIn(9)]));
  await fill('next-day', dayIn(12));
  await press('Keep it');
  await gives({ name: 'next-step', nextStep: { on: dayIn(12) } });
  expect(given()).toHaveLength(1);
});

test('once its day has passed it is said, and asks for another day; what was typed is kept through Escape', async () => {
  await show('avery', won(step({ text: 'Proposal to Dana', on: dayIn(-2) })));
  await says('The day of its next step has passed.');
  await says('Say what comes next.');
  expect(button('Change the next step')?.dataset['kind']).toBe('primary');
  await press('Change the next step');
  await vi.waitFor(() => expect([value('next-step'), value('next-day')]).toEqual(['Proposal to Dana', '']));
  await fill('next-step', 'Proposal to Ruth');
  document.querySelector('#next-step')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await press('Change the next step');
  await vi.waitFor(() => expect(value('next-step')).toBe('Proposal to Ruth'));
  await fill('next-day', dayIn(5));
  await press('Keep it');
  await gives({ name: 'next-step', nextStep: { text: 'Proposal to Ruth', on: dayIn(5) } });
  await answered({ ...step({ text: 'Proposal to Ruth', on: dayIn(5) }), at: new Date().toISOString() });
  await says('It is an opportunity.');
  await says('Next step kept.Undo');
});

test('nothing more is to follow, said with one tick', async () => {
  await show('avery', won(step({ text: 'Proposal to Dana', on: dayIn(4) })));
  await press('Change the next step');
  await tick('Nothing more is to follow');
  await says('nobody is reminded any more');
  await press('Nothing more follows');
  await vi.waitFor(() => expect(given()).toEqual([{ name: 'next-step' }]));
});

test('left as it was, nothing is sent', async () => {
  await show('avery', won(step({ text: 'Proposal to Dana', on: dayIn(4) })));
  await press('Change the next step');
  await vi.waitFor(() => expect(value('next-day')).toBe(dayIn(4)));
  await press('Keep it');
  await vi.waitFor(() => expect(button('Change the next step')).toBeDefined());
  expect(given()).toEqual([]);
});

test('its writer reads it, and is asked nothing', async () => {
  await show('sam', won(step({ text: 'Proposal to Dana', on: dayIn(-2) })));
  await says('The day of its next step has passed.');
  expect(text()).not.toContain('Say what comes next');
  expect(button('Change the next step')).toBeUndefined();
});

test('the prep card says what was agreed last', async () => {
  await show('avery', won(step({ text: 'Proposal to Dana', on: dayIn(4) })));
  await vi.waitFor(() =>
    expect(document.querySelector('[aria-label="Prep card"]')?.textContent).toContain('Agreed next stepNext stepProposal to Dana'),
  );
});
