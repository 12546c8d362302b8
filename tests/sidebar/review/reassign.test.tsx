// @vitest-environment happy-dom

import { afterEach, describe, expect, test, vi } from 'vitest';
import type { HandoffEvent, State } from '../../../src/core/handoff/events.ts';
import type { Person } from '../../../src/core/handoff/person.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import type { LocalHandoff } from '../../../src/sync/ports.ts';
import { AT, record } from '../../core/handoff/brief.ts';
import { button, ownPlace, press, text } from '../../ui/mounted.tsx';
import { put } from '../frame.ts';

const { device } = await import('../../../src/sidebar/state/device.ts');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');
const { useSession } = await import('../../../src/sidebar/state/session.ts');
const { showRecord, takeLocal } = await import('../../../src/sidebar/state/typing.ts');
const { App } = await import('../../../src/sidebar/App.tsx');

const person = (id: string, roles: Person['roles'], more: Partial<Person> = {}): Person => ({
  ...{ id, name: `${id[0]?.toUpperCase()}${id.slice(1)}`, email: `${id}@team.example`, roles, team: 't', active: true },
  ...more,
});
const morgan = person('morgan', ['manager', 'admin']);
const PEOPLE = [
  morgan,
  person('sam', ['sdr']),
  person('avery', ['ae']),
  person('bob', ['ae'], { team: 'other' }),
  person('left', ['ae'], { active: false }),
];
const id = handoffId(record);

function handoff(state: State, events: HandoffEvent[] = []): LocalHandoff {
  const ae = events.findLast((event) => event.type === 'reassigned')?.ae ?? 'avery';
  const told: HandoffEvent[] = [
    { type: 'begun', at: AT, by: 'sam' },
    { type: 'submitted', at: AT, by: 'sam', score: 12, words: 200, ae: 'avery' },
    ...events,
  ];
  return {
    format: 1,
    owner: '',
    id,
    record,
    server: { sdr: 'sam', state, revision: told.length, events: told },
    registers: { ae: { value: ae, base: { value: ae, revision: 1, at: AT, by: 'sam' }, conflict: null } },
    waiting: [],
    refusal: null,
    touched: 1,
  };
}

const draw = ownPlace();
let stop = () => {};
const list = () => document.querySelector<HTMLSelectElement>('#reassign-ae');

async function show(local: LocalHandoff, me: Person): Promise<void> {
  useSession.setState({
    account: { person: me, token: 't', workspace: { id: 'w', name: 'Team' }, server: 'http://127.0.0.1:1', expired: false },
    people: PEOPLE,
  });
  await put({ ...local, owner: me.id });
  showRecord(me.id, record);
  stop = device.watchHandoff(me.id, id, ({ handoff: seen, queued }) => takeLocal(seen, queued));
  draw(<App />);
  await vi.waitFor(() => expect(useHandoff.getState().local).toMatchObject({ owner: me.id, server: { revision: local.server?.revision } }));
}

afterEach(() => stop());

test('somebody who is away is said to be, before it is given to them', async () => {
  await show(handoff('submitted'), morgan);
  const away = { from: new Date(0).toISOString(), until: new Date(Date.now() + 86_400_000).toISOString(), backup: 'avery' };
  useSession.setState({ people: PEOPLE.map((one) => (one.id === 'bob' ? { ...one, away } : one)) as Person[] });
  await press('Give to another AE');
  await vi.waitFor(() => expect(list()).not.toBeNull());
  const select = list();
  if (!select) throw new Error('no list');
  select.value = 'bob';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(text()).toMatch(/Away until .*Avery gets it meanwhile\./));
});

test('a manager gives it to another account executive who is there, and to nobody else', async () => {
  await show(handoff('submitted'), morgan);
  await press('Give to another AE');
  await vi.waitFor(() => expect(document.activeElement).toBe(list()));
  expect(text()).toContain('Avery has it now. You can give it back the same way.');
  expect([...(list()?.options ?? [])].map(({ value }) => value)).toEqual(['', 'bob']);
  await press('Give it');
  await vi.waitFor(() => expect(document.querySelector('[role="dialog"] [role="alert"]')?.textContent).toBe('Choose who takes it.'));
  const select = list();
  if (!select) throw new Error('no list');
  select.value = 'bob';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await press('Give it');
  await vi.waitFor(() =>
    expect(useHandoff.getState().queued.at(-1)?.operation).toMatchObject({ command: { name: 'reassign', ae: 'bob' } }),
  );
  await vi.waitFor(() => expect(text()).toContain('Sending…'));
  expect(button('Give to another AE')?.disabled).toBe(true);
  // Refused, it says why, and can be tried again.
  await put({ ...handoff('submitted'), owner: 'morgan', refusal: { reason: 'not-allowed', message: 'Only a manager of its team can.' } });
  await vi.waitFor(() => expect(text()).toContain('Only a manager of its team can.'));
  expect(button('Give to another AE')?.disabled).toBe(false);
});

test('Escape closes it, nothing is given, and the keyboard is back at its button', async () => {
  await show(handoff('accepted'), morgan);
  await press('Give to another AE');
  await vi.waitFor(() => expect(list()).not.toBeNull());
  list()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Give to another AE'));
  expect(useHandoff.getState().local?.waiting).toEqual([]);
});

test('it is offered while it is sent back, too', async () => {
  await show(handoff('bounced', [{ type: 'bounced', at: AT, by: 'avery', reason: { kind: 'field', key: 'pain' }, fix: 'x' }]), morgan);
  await vi.waitFor(() => expect(button('Give to another AE')).toBeDefined());
});

test.each([
  ['its writer', handoff('submitted'), PEOPLE[1]],
  ['an account executive', handoff('submitted'), PEOPLE[2]],
  ['an admin', handoff('submitted'), person('ada', ['admin'])],
  ['a manager of another team who sees it', handoff('submitted'), person('lee', ['manager', 'admin'], { team: 'other' })],
  ['a manager, of what the server lost', { ...handoff('submitted'), untold: true as const }, morgan],
])('it is not offered to %s', async (_, local, me) => {
  await show(local, me as Person);
  await vi.waitFor(() => expect(document.querySelector('[aria-label="Saved state"]')).not.toBeNull());
  expect(button('Give to another AE')).toBeUndefined();
});

describe('what is said once it was given', () => {
  const given: HandoffEvent = { type: 'reassigned', at: AT, by: 'morgan', ae: 'bob' };
  test.each([
    [morgan, [given], 'submitted', 'You gave this to Bob,'],
    [PEOPLE[3], [given], 'submitted', 'Morgan gave this to you,'],
    [PEOPLE[1], [given], 'submitted', 'Morgan gave this to Bob,'],
    [PEOPLE[1], [{ type: 'accepted', at: AT, by: 'avery' }, given], 'accepted', 'The meeting is in good hands.'],
    [PEOPLE[3], [{ type: 'accepted', at: AT, by: 'avery' }, given], 'accepted', 'It was accepted before'],
    [PEOPLE[1], [given, { type: 'accepted', at: AT, by: 'bob' }], 'accepted', 'Bob accepted it.'],
  ] as [Person, HandoffEvent[], State, string][])('%#', async (me, events, state, words) => {
    await show(handoff(state, events), me);
    await vi.waitFor(() => expect(text()).toContain(words));
  });
});
