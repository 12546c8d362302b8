// @vitest-environment happy-dom
/** Whether the prep card was opened, for those who count on it. */
import { expect, test, vi } from 'vitest';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { handedOff } from '../../core/handoff/brief.ts';
import { says, text } from '../../ui/mounted.tsx';
import { avery, ownScreen, sam } from '../onScreen.tsx';

const { Opened } = await import('../../../src/sidebar/prep/Opened.tsx');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');

const show = ownScreen();
function Shown() {
  const local = useHandoff((state) => state.local);
  return (
    <>
      <p>Shown {local?.server?.revision}</p>
      {local ? <Opened local={local} /> : null}
    </>
  );
}

function startingIn(hours: number, ...events: HandoffEvent[]): Handoff {
  const handoff = handedOff('accepted');
  const facts = { meetingStart: new Date(Date.now() + hours * 60 * 60_000).toISOString() };
  const at = new Date().toISOString();
  return {
    ...handoff,
    registers: { ...handoff.registers, facts: { value: facts, revision: 1, at, by: 'sam' } },
    events: [...handoff.events, ...events],
  };
}

test('not yet before the meeting, and not at all once it has begun', async () => {
  await show(<Shown />, sam, startingIn(5));
  await says('Avery Lund has not opened the prep card yet.');
  await show(<Shown />, sam, startingIn(-1));
  await says('Avery Lund did not open the prep card before the call.');
});

test('nobody is told of themselves', async () => {
  await show(<Shown />, avery, startingIn(5));
  await says('Shown');
  expect(text()).not.toContain('the prep card');
});

test('once it was held the failure says so, and nothing says it twice', async () => {
  await show(<Shown />, sam, startingIn(5));
  await says('the prep card');
  const held: HandoffEvent = { type: 'held', at: new Date().toISOString(), by: 'avery', unreviewed: false };
  await show(<Shown />, sam, startingIn(-1, held));
  await vi.waitFor(() => expect(text()).not.toContain('the prep card'));
});
