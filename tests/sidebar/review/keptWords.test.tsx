// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { State } from '../../../src/core/handoff/events.ts';
import type { Person } from '../../../src/core/handoff/person.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import type { LocalHandoff, LocalRegister } from '../../../src/sync/ports.ts';
import { AT, record } from '../../core/handoff/brief.ts';
import { ownPlace, press } from '../../ui/mounted.tsx';
import { put } from '../frame.ts';

const { device } = await import('../../../src/sidebar/state/device.ts');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');
const { useSession } = await import('../../../src/sidebar/state/session.ts');
const { showRecord, takeLocal } = await import('../../../src/sidebar/state/typing.ts');
const { App } = await import('../../../src/sidebar/App.tsx');
const { PrepPage } = await import('../../../src/sidebar/prep/PrepPage.tsx');
const { usePrep } = await import('../../../src/sidebar/prep/prepPage.ts');

const sam: Person = { id: 'sam', name: 'Sam', email: 'sam@team.example', roles: ['sdr'], team: 't', active: true };
const account = { person: sam, token: 't', workspace: { id: 'w', name: 'Team' }, server: 'http://127.0.0.1:1', expired: false };
const id = handoffId(record);

const base = (value: unknown, by = 'sam') => ({ value, revision: 2, at: AT, by });
const conflict: LocalRegister = {
  value: 'offline words',
  base: base('other words'),
  conflict: { theirs: base('other words'), original: 'A.' },
};
const refused: LocalRegister = {
  value: 'offline words',
  base: base('other words'),
  conflict: null,
  refused: { reason: 'locked', message: 'Locked.' },
};

function handoff(state: State, pain: LocalRegister, sdr = 'sam', ae = 'avery'): LocalHandoff {
  const events = [{ type: 'begun' as const, at: AT, by: sdr }];
  const registers = { pain, ae: { value: ae, base: base(ae), conflict: null } };
  return {
    format: 1,
    owner: 'sam',
    id,
    record,
    server: { sdr, state, revision: 3, events },
    registers,
    waiting: [],
    refusal: null,
    touched: 1,
  };
}

const draw = ownPlace();
let stop = () => {};

beforeEach(() => {
  useSession.setState({ account, people: [sam] });
});
afterEach(() => stop());

const pain = async () =>
  (
    await new Promise<LocalHandoff | null>((resolve) => {
      const end = device.watchHandoff('sam', id, ({ handoff: seen }) => {
        resolve(seen);
        queueMicrotask(() => end());
      });
    })
  )?.registers.pain;

async function inSidebar(local: LocalHandoff): Promise<void> {
  await put(local);
  showRecord('sam', record);
  stop = device.watchHandoff('sam', id, ({ handoff: seen, queued }) => takeLocal(seen, queued));
  draw(<App />);
  await vi.waitFor(() => expect(useHandoff.getState().local?.server?.state).toBe(local.server?.state));
}

async function asPage(local: LocalHandoff): Promise<void> {
  await put(local);
  usePrep.setState({ handoff: local });
  draw(<PrepPage />);
}

const card = () => document.querySelector('[aria-label="Prep card"]')?.textContent;
const kept = () => document.querySelector('[aria-label="Not handed off: your words"]')?.textContent;

const VIEWS = [
  ['sent', handoff('submitted', conflict)],
  ['accepted', handoff('accepted', conflict)],
  ['read, where somebody else has begun it since', handoff('draft', conflict, 'robin')],
  ['review, where the same person runs the meeting', handoff('submitted', conflict, 'robin', 'sam')],
] as const;

describe.each(VIEWS)('%s', (_, local) => {
  test.each([
    ['in the sidebar', inSidebar],
    ['on the page', asPage],
  ])('%s the card says what the others have, and the words that they do not have stand apart, to be chosen', async (_where, show) => {
    await show(local);
    await vi.waitFor(() => expect(card()).toContain('other words'));
    expect(card()).not.toContain('offline words');
    expect(kept()).toContain('offline words');
    expect(kept()).toContain('You wrote here elsewhere too.');
    await press('Keep for later');
    await vi.waitFor(async () =>
      expect(await pain()).toMatchObject({ value: 'offline words', conflict: null, refused: { reason: 'locked' } }),
    );
  });

  test('the other one may be kept, and the keyboard goes on from there', async () => {
    await inSidebar(local);
    await press('Keep the other');
    await vi.waitFor(async () => expect(await pain()).toMatchObject({ value: 'other words', conflict: null }));
    await vi.waitFor(() => expect(kept()).toBeUndefined());
    expect(document.activeElement).not.toBe(document.body);
  });
});

test('words that the server refused are shown apart, and let go only when asked to', async () => {
  await inSidebar(handoff('submitted', refused));
  await vi.waitFor(() => expect(kept()).toContain('offline words'));
  expect(card()).not.toContain('offline words');
  await press('Let go');
  await vi.waitFor(async () => expect((await pain())?.value).toBe('other words'));
});

test('in a brief that is written, the choice is of what stands in the editor, and the keyboard goes on there', async () => {
  await inSidebar(handoff('draft', conflict));
  await press('Keep mine');
  await vi.waitFor(async () => expect(await pain()).toMatchObject({ value: 'offline words', conflict: null }));
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('field-pain'));
});

test('what has changed since it was shown is shown again before it can be let go', async () => {
  await asPage(handoff('submitted', conflict));
  await put(handoff('submitted', { ...conflict, value: 'offline words, and more' }));
  await press('Keep the other');
  await vi.waitFor(() => expect(document.body.textContent).toContain('has changed since you looked'));
  expect(await pain()).toMatchObject({ value: 'offline words, and more', conflict: {} });
});

test('what is on its way out is shown as it goes out', async () => {
  const local = {
    ...handoff('draft', { value: 'offline words', base: base('other words'), conflict: null }),
    waiting: ['submit' as const],
  };
  await inSidebar(local);
  await vi.waitFor(() => expect(card()).toContain('offline words'));
  expect(kept()).toBeUndefined();
});
