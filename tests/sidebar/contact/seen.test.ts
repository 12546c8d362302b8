// @vitest-environment happy-dom
/** The first touch that the page shows is logged by itself: in whose session, once, and not again where it was taken back. */
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import type { Person } from '../../../src/core/handoff/person.ts';
import type { Touch } from '../../../src/core/handoff/touch.ts';
import { handedOff } from '../../core/handoff/brief.ts';
import { avery, bob, given, morgan, ownScreen, sam } from '../onScreen.tsx';

const { followSeen, useSeen } = await import('../../../src/sidebar/contact/seen.ts');
const { happened } = await import('../../../src/sidebar/status/happened.ts');
const { command } = await import('../../../src/sidebar/state/command.ts');
const { device } = await import('../../../src/sidebar/state/device.ts');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');
const { useStanding } = await import('../../../src/sidebar/state/standing.ts');

const show = ownScreen();
beforeAll(followSeen);

const MINUTE = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString();

/** Handed to Avery an hour ago. */
function anHourAgo(): Handoff {
  const handoff = handedOff('accepted');
  return { ...handoff, events: handoff.events.map((event) => ({ ...event, at: ago(60) })) };
}
const mail = (minutes: number, by = 'Avery Lund'): Touch => ({ kind: 'e-mail', by, at: ago(minutes) });

/** Given by itself on the page of the handoff on screen, once all that was asked of the store is answered. */
async function shows(me: Person, handoff: Handoff, ...touches: Touch[]) {
  await show(null, me, handoff);
  useSeen.setState({ record: useHandoff.getState().record, touches });
}
/** What is given by itself is asked of the store as soon as the page has told it. */
const asked = vi.spyOn(device, 'queueCommand');
beforeEach(() => void asked.mockClear());
const names = () => given().map(({ name }) => name);

test('its account executive’s e-mail since the hand-off is logged with its time, once', async () => {
  const [early, late] = [mail(30), mail(10)];
  await shows(avery, anHourAgo(), late, mail(90), early);
  await vi.waitFor(() => expect(given()).toEqual([{ name: 'first-touch', when: early.at, seen: 'e-mail' }]));
  useSeen.setState({ touches: [early, late, mail(5)] });
  expect(asked).toHaveBeenCalledTimes(1);
  expect(useStanding.getState().handoff?.events.at(-1)).toMatchObject({ type: 'first-touch', seen: 'e-mail', when: early.at });
});

test('taken back before it has left, both go out, and the page gives it no second time', async () => {
  await shows(avery, anHourAgo(), mail(30));
  await vi.waitFor(() => expect(names()).toEqual(['first-touch']));
  expect(await command({ name: 'undo' })).toBe(true);
  await vi.waitFor(() => expect(names()).toEqual(['first-touch', 'undo']));
  asked.mockClear();
  useSeen.setState({ touches: [mail(20), mail(3)] });
  expect(asked).not.toHaveBeenCalled();
});

test('what was decided before it is not what is taken back', async () => {
  const submitted = { ...anHourAgo(), state: 'submitted' as const, events: anHourAgo().events.filter(({ type }) => type !== 'accepted') };
  await show(null, avery, { ...submitted, revision: submitted.events.length });
  expect(await command({ name: 'accept' })).toBe(true);
  await vi.waitFor(() => expect(names()).toEqual(['accept']));
  useSeen.setState({ record: useHandoff.getState().record, touches: [mail(30)] });
  await vi.waitFor(() => expect(names()).toEqual(['accept', 'first-touch']));
  await command({ name: 'undo' });
  await vi.waitFor(() => expect(names()).toEqual(['accept', 'first-touch', 'undo']));
  expect(useStanding.getState().handoff?.state).toBe('accepted');
});

test.each<[string, Person, Touch[]]>([
  ['its writer’s session', sam, [mail(30)]],
  ['a manager’s', morgan, [mail(30)]],
  ['another account executive’s', bob, [mail(30, 'Bob Lund')]],
  ['its own, of what others did', avery, [mail(30, 'Sam Lund'), mail(20, 'Dana Whitfield')]],
  ['its own, of what was before the hand-off', avery, [mail(61)]],
  ['its own, of what is still to come', avery, [mail(-5)]],
])('nothing is logged in %s', async (_, me, touches) => {
  await shows(me, anHourAgo(), ...touches);
  expect(asked).not.toHaveBeenCalled();
});

test('what another record’s page shows is none of this one’s', async () => {
  await show(null, avery, anHourAgo());
  const { record } = useHandoff.getState();
  if (!record) throw new Error('no record');
  useSeen.setState({ record: { ...record, id: 'another' }, touches: [mail(30)] });
  expect(asked).not.toHaveBeenCalled();
  useSeen.setState({ record });
  await vi.waitFor(() => expect(names()).toEqual(['first-touch']));
});

test('it is said in the log and beside "Undo" what the CRM shows, and when', () => {
  const event = { type: 'first-touch', at: ago(0), by: 'avery', when: ago(10), seen: 'call' } as const;
  expect(happened(event, { nameOf: (id) => id ?? '', when: (iso) => (iso === event.when ? '14:02' : '14:12'), day: (iso) => iso })).toEqual(
    {
      did: 'made the first touch, as the CRM shows: call logged 14:02',
      done: 'First touch seen: call logged 14:02',
    },
  );
});
