// @vitest-environment happy-dom
/** Which handoff stands on screen, as the page under the frame tells of its record. */

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Facts, RecordRef } from '../../../src/core/handoff/record.ts';
import { runtime, tabs } from '../frame.ts';

const TAB = 7;
const of = (type: RecordRef['type'], id: string): RecordRef => ({ crm: 'odoo', origin: 'https://crm.example', type, id });
const [meeting, next, deal] = [of('meeting', '12'), of('meeting', '13'), of('deal', '45')];

type Listener = (message: unknown, sender: object) => unknown;
let said: Listener = () => undefined;
Object.assign(runtime.onMessage, {
  addListener(listener: Listener) {
    said = listener;
  },
});
Object.assign(tabs, {
  getCurrent: async () => ({ id: TAB }),
  connect: () => ({ onMessage: runtime.onMessage, onDisconnect: runtime.onMessage }),
  sendMessage: async (_: number, { type }: { type: string }) => (type === 'frame/hello' ? { record: meeting, crm: 'odoo' } : undefined),
});
vi.stubGlobal('requestIdleCallback', () => 0);

const { device } = await import('../../../src/sidebar/state/device.ts');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');
const { followPage } = await import('../../../src/sidebar/record/page.ts');

const sender = { id: runtime.id, tab: { id: TAB }, frameId: 0 };
const tell = (facts: Facts, record = meeting): void => void said({ type: 'page/facts', record, facts, api: Object.keys(facts) }, sender);
const onScreen = () => useHandoff.getState().record?.id;

/** This device takes its time to say what it holds. */
let answer = () => {};
beforeAll(async () => {
  const watch = device.watchHandoff;
  vi.spyOn(device, 'watchHandoff').mockImplementation((owner, id, seen) => {
    let stop = () => {};
    const before = answer;
    answer = () => {
      before();
      stop = watch(owner, id, seen);
    };
    return () => stop();
  });
  await followPage();
});
afterAll(() => vi.restoreAllMocks());

test('a meeting’s deal that is told before this device has said what it holds comes on screen all the same', async () => {
  expect(onScreen()).toBe(meeting.id);
  tell({ title: 'Discovery', account: 'Brightwater Dairies', deal });
  await vi.waitFor(() => expect(useHandoff.getState().pageFacts.account).toBe('Brightwater Dairies'));
  expect(onScreen()).toBe(meeting.id);
  answer();
  await vi.waitFor(() => expect(onScreen()).toBe(deal.id));
  expect(useHandoff.getState().pageFacts).toMatchObject({ account: 'Brightwater Dairies', deal });
});

test('what the page told is on its way to the disk: that begins no brief on the meeting', async () => {
  said({ type: 'page/record', record: next }, sender);
  await vi.waitFor(() => expect(onScreen()).toBe(next.id));
  answer();
  await vi.waitFor(() => expect(useHandoff.getState().ready).toBe(true));
  tell({ title: 'Pilot' }, next);
  await vi.waitFor(() => expect(useHandoff.getState().pageFacts.title).toBe('Pilot'));
  tell({ title: 'Pilot', account: 'Brightwater Dairies', deal }, next);
  await vi.waitFor(() => expect(onScreen()).toBe(deal.id));
});

test('whoever types on while the page goes to another record writes into neither', async () => {
  const box = document.body.appendChild(document.createElement('textarea'));
  box.focus();
  said({ type: 'page/record', record: meeting }, sender);
  await vi.waitFor(() => expect(onScreen()).toBe(meeting.id));
  expect(document.activeElement).toBe(document.body);
});
