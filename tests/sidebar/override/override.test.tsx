// @vitest-environment happy-dom

import { describe, expect, test, vi } from 'vitest';
import type { State } from '../../../src/core/handoff/events.ts';
import { completeHandoff, handedOff } from '../../core/handoff/brief.ts';
import { button, press, says, text } from '../../ui/mounted.tsx';
import { avery, given, morgan, ownScreen, sam } from '../onScreen.tsx';

const { Override } = await import('../../../src/sidebar/override/Override.tsx');

const show = ownScreen();
const { pain: _, ...withoutPain } = completeHandoff().registers;
const draft = { ...completeHandoff(), registers: withoutPain };
const { ae: __, ...forNobody } = withoutPain;

function say(reason: string): void {
  const box = document.querySelector<HTMLTextAreaElement>('#override-reason');
  if (!box) throw new Error('no box');
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')?.set?.call(box, reason);
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

test('a manager sees what is missing, says why, and lets it pass', async () => {
  await show(<Override />, morgan, draft);
  await press('Override…');
  await says('Still missing: Pain Points');
  await says('It goes to Avery Lund as it stands');
  await press('Let it pass');
  await says('Say why it cannot wait');
  expect(given()).toEqual([]);
  say('  The buyer moved the call to this afternoon. ');
  await press('Let it pass');
  await vi.waitFor(() => expect(given()).toEqual([{ name: 'override', reason: 'The buyer moved the call to this afternoon.' }]));
  // It is on its way: there is nothing left to let pass.
  await vi.waitFor(() => expect(button('Override…')).toBeUndefined());
});

test('where its writer named nobody, the manager says to whom it goes', async () => {
  await show(<Override />, morgan, { ...draft, registers: forNobody });
  await press('Override…');
  await vi.waitFor(() => expect(document.querySelector('#override-ae')).not.toBeNull());
  say('They call at two.');
  await press('Let it pass');
  await says('Choose who runs the meeting.');
  const list = document.querySelector<HTMLSelectElement>('#override-ae');
  if (!list) throw new Error('no list');
  list.value = 'bob';
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await press('Let it pass');
  await vi.waitFor(() => expect(given()).toEqual([{ name: 'override', reason: 'They call at two.', ae: 'bob' }]));
});

describe('nobody else is offered it, nor where there is nothing to let pass', () => {
  test.each([
    ['its writer', draft, sam],
    ['its account executive', handedOff('bounced'), avery],
    ['a manager, of what was handed off', handedOff('submitted'), morgan],
    [
      'a manager, of a note its writer made to themselves',
      { ...draft, registers: { ...draft.registers, ae: { value: 'sam', revision: 1, at: '2026-12-01T09:00:00.000Z', by: 'sam' } } },
      morgan,
    ],
  ] as const)('%s', async (_name, handoff, me) => {
    await show(<Override />, me, handoff);
    await vi.waitFor(() => expect(text()).toBe(''));
  });
  test.each(['draft', 'bounced'] as State[])('but to a manager, of one that is %s', async (state) => {
    await show(<Override />, morgan, handedOff(state));
    await vi.waitFor(() => expect(button('Override…')).toBeDefined());
  });
});
