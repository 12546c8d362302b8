// @vitest-environment happy-dom

import { expect, test, vi } from 'vitest';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { clocks } from '../../../src/core/settings/clocks.ts';
import { completeHandoff, handedOff } from '../../core/handoff/brief.ts';
import { ourFacts } from '../../core/promises/facts.ts';
import { button, press, says, text } from '../../ui/mounted.tsx';
import { avery, morgan, ownScreen, sam, set } from '../onScreen.tsx';

const { Failures } = await import('../../../src/sidebar/failures/Failures.tsx');
const { FailuresAt } = await import('../../../src/sidebar/failures/FailuresAt.tsx');
const { WrittenFailures } = await import('../../../src/sidebar/failures/WrittenFailures.tsx');

const show = ownScreen();
/** Long ago. */
const old = (handoff: Handoff): Handoff => JSON.parse(JSON.stringify(handoff).replaceAll('2026-12-01T09', '2026-10-01T09'));
const settings = [set('facts', ourFacts), set('clocks', clocks.standard)];

function Written() {
  return (
    <WrittenFailures>
      <section id="promised">
        <FailuresAt at="promised" />
      </section>
      <section id="trigger">
        <FailuresAt at="trigger" />
      </section>
    </WrittenFailures>
  );
}

test('its reader sees what was promised otherwise, and a first touch that is due, which only its account executive can mend', async () => {
  await show(<Failures />, avery, old(handedOff('accepted')), settings);
  await says('Time warp.');
  expect(button('First touch')).toBeDefined();
  await press('1 more');
  await says(
    'Expectation mismatch. “pilot in two plants is possible in January” differs from what may be promised. Pilot: not before 15 February 2027.',
  );
  await show(<Failures />, sam, old(handedOff('accepted')), settings);
  await says('Time warp.');
  await vi.waitFor(() => expect(button('First touch')).toBeUndefined());
});

test.each([
  [sam, 'Ask its account executive to write or call today'],
  [avery, 'Write or call today, then log it'],
  [morgan, 'or give it to another'],
] as const)('each of its readers is told what they can do: %#', async (who, words) => {
  await show(<Failures />, who, old(handedOff('accepted')), settings);
  await says('Time warp.');
  await says(words);
});

test('its writer sees it at the field that mends it, and not what the field says itself', async () => {
  const trigger = { value: 'Interested.', revision: 1, at: '2026-12-01T09:00:00.000Z', by: 'sam' };
  const draft = completeHandoff();
  await show(<Written />, sam, { ...draft, registers: { ...draft.registers, trigger } }, settings);
  await vi.waitFor(() => expect(document.querySelector('#promised')?.textContent).toContain('Expectation mismatch.'));
  expect(document.querySelector('#trigger')?.textContent).toBe('');
});

test('of a whole brief that was booked days ago nothing is said, from the first moment on', async () => {
  await show(<Written />, sam, old(completeHandoff()), [set('clocks', clocks.standard)]);
  expect(text()).not.toContain('Ghost handoff');
});

test('where nothing is wrong nothing is said', async () => {
  await show(<Failures />, avery, handedOff('opportunity', 'held'), settings.slice(0, 1));
  await vi.waitFor(() => expect(text()).not.toContain('Time warp'));
});

test('what another record said a moment ago is not said of the one on screen', async () => {
  await show(<Failures />, avery, handedOff('accepted'), settings);
  await says('Expectation mismatch.');
  const right = { value: 'Said a pilot is possible in March 2027.', revision: 1, at: '2026-12-01T09:00:00.000Z', by: 'sam' };
  const other = handedOff('accepted');
  await show(<Failures />, avery, { ...other, registers: { ...other.registers, promised: right } }, settings);
  expect(text()).not.toContain('Expectation mismatch.');
});
