// @vitest-environment happy-dom

/** What the clocks show an SDR: the line that says what runs out, where a meeting comes from, and advice that can be switched off. */
import { expect, test, vi } from 'vitest';
import type { Person } from '../../../src/core/handoff/person.ts';
import { clocks } from '../../../src/core/settings/clocks.ts';
import { completeHandoff, handedOff } from '../../core/handoff/brief.ts';
import { text } from '../../ui/mounted.tsx';
import { avery, ownScreen, sam, set } from '../onScreen.tsx';

const { App } = await import('../../../src/sidebar/App.tsx');
const { PrepClock } = await import('../../../src/sidebar/prep/PrepClock.tsx');
const { useSession } = await import('../../../src/sidebar/state/session.ts');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');

const show = ownScreen();
const timer = (name: string) => document.querySelector(`[role="timer"][aria-label="${name}"]`);
const choose = (id: string, value: string) =>
  vi.waitFor(() => {
    const select = document.querySelector<HTMLSelectElement>(`#${id}`);
    if (!select || select.disabled) throw new Error(`no ${id}`);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

test('clocks for oneself are there until the workspace wants none', async () => {
  await show(<App />, sam as Person, completeHandoff());
  expect([timer('Bar check'), timer('Writing time')].every(Boolean)).toBe(true);
  const advice = { barCheck: false, writing: false, preparation: false };
  await show(<App />, sam as Person, completeHandoff(), [set('clocks', { ...clocks.standard, advice })]);
  expect([timer('Bar check'), timer('Writing time')]).toEqual([null, null]);
  expect(text()).toContain('Bar check');
  await show(<PrepClock since={0} />, avery as Person, null, [set('clocks', { ...clocks.standard, advice })]);
  expect(timer('Preparation')).toBeNull();
});

test('an SDR says where it comes from with two choices, and reads what hangs on it', async () => {
  await show(<App />, sam as Person, completeHandoff());
  await choose('source', 'marketing-lead');
  await choose('triggerKind', 'funding');
  await vi.waitFor(() => expect(text()).toContain('Hot: first touch in 24 h'));
  expect(useHandoff.getState().content).toMatchObject({ source: 'marketing-lead', triggerKind: 'funding' });
  await choose('triggerKind', 'merger');
  await vi.waitFor(() => expect(text()).toContain('Warm: first touch in 48 h'));
  await choose('triggerKind', '');
  await vi.waitFor(() => expect(useHandoff.getState().content.triggerKind).toBeNull());
});

test('whoever chooses an account executive who is away reads who gets it', async () => {
  await show(<App />, sam as Person, completeHandoff());
  const away = { from: '2000-01-01T08:00:00.000Z', until: '2999-01-01T08:00:00.000Z', backup: 'bob' };
  const people = (change: Partial<Person>) =>
    useSession.setState(({ people }) => ({ people: people.map((one) => (one.id === 'avery' ? { ...one, ...change } : one)) }));
  people({ away });
  await vi.waitFor(() => expect(text()).toMatch(/Away until .*\. Bob Lund gets it meanwhile\./));
  people({ away: { ...away, backup: null } });
  await vi.waitFor(() => expect(text()).toContain('Nobody stands in'));
  people({ away: { ...away, from: '2998-01-01T08:00:00.000Z' } });
  await vi.waitFor(() => expect(text()).not.toContain('Away until'));
});

test('what runs out is one line, and none where nothing does', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T10:00:00.000Z') });
  try {
    await show(<App />, avery as Person, handedOff('submitted'));
    await vi.waitFor(() => expect(text()).toContain('Review: 3 h left'));
    await show(<App />, sam as Person, handedOff('withdrawn'));
    expect(text()).not.toMatch(/h left|was due/);
  } finally {
    vi.useRealTimers();
  }
});
