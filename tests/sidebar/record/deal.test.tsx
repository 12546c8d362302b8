// @vitest-environment happy-dom
/** A meeting whose page does not tell its deal: asked for once, kept on this device until the deal's brief is begun, then in it; and the way back. */
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Person } from '../../../src/core/handoff/person.ts';
import { type Facts, handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import type { LocalHandoff } from '../../../src/sync/ports.ts';
import { AT } from '../../core/handoff/brief.ts';
import { button, ownPlace, press, says, text } from '../../ui/mounted.tsx';
import { put, runtime, tabs } from '../frame.ts';

const TAB = 7;
const calendar = (id: string): RecordRef => ({
  ...{ crm: 'google-calendar', origin: 'https://calendar.google.com/calendar', type: 'meeting', id },
});
const dealOf = (id: string): RecordRef => ({ crm: 'odoo', origin: 'https://crm.example', type: 'deal', id });
const addressOf = ({ origin, id }: RecordRef): string => `${origin}/odoo/crm/${id}`;

type Listener = (message: unknown, sender: object) => unknown;
let said: Listener = () => undefined;
Object.assign(runtime.onMessage, {
  addListener(listener: Listener) {
    said = listener;
  },
});
/** As the page's own registry of CRMs answers; null where no page is there. */
let recordAt: ((address: string) => RecordRef | null) | null = null;
const askedDeals: object[] = [];
Object.assign(tabs, {
  getCurrent: async () => ({ id: TAB }),
  connect: () => ({ onMessage: runtime.onMessage, onDisconnect: runtime.onMessage }),
  sendMessage: async (_: number, { type, address, ...more }: { type: string; address: string }) => {
    if (type === 'frame/read-deal') askedDeals.push(more);
    if (type === 'frame/hello') return { record: null, crm: null };
    return type === 'frame/record-at' && recordAt ? { record: recordAt(address) } : undefined;
  },
});
vi.stubGlobal('requestIdleCallback', () => 0);

const { device } = await import('../../../src/sidebar/state/device.ts');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');
const { useSession } = await import('../../../src/sidebar/state/session.ts');
const { saveNow, write } = await import('../../../src/sidebar/state/typing.ts');
const { useDeal } = await import('../../../src/sidebar/record/deal.ts');
const { followPage } = await import('../../../src/sidebar/record/page.ts');
const { AskDeal } = await import('../../../src/sidebar/facts/AskDeal.tsx');
const { FactsPanel } = await import('../../../src/sidebar/facts/FactsPanel.tsx');
const { avery, sam, set } = await import('../onScreen.tsx');
const { OWN } = await import('../../core/adapters/example.ts');

const draw = ownPlace();
const sender = { id: runtime.id, tab: { id: TAB }, frameId: 0 };
const onScreen = () => useHandoff.getState().record;
const meetingsOf = async (owner: string, deal: RecordRef) =>
  ((await stored(owner, deal))?.registers.corrected?.value as { meetings?: string[] } | undefined)?.meetings;
const stored = (owner: string, record: RecordRef) =>
  new Promise<LocalHandoff | null>((resolve) => {
    const stop = device.watchHandoff(owner, handoffId(record), ({ handoff }) => {
      resolve(handoff);
      queueMicrotask(() => stop());
    });
  });

let count = 0;
let [meeting, deal] = [calendar('a'), dealOf('1')];
beforeAll(async () => {
  await followPage();
  // Nobody is signed in on this device; whoever is, is put there after it has said so.
  await new Promise<void>((resolve) => void device.watchAccount(() => resolve()));
});
beforeEach(() => {
  count += 1;
  meeting = calendar(`meeting${count}`);
  deal = dealOf(String(count));
  recordAt = (address) => (address === addressOf(deal) ? deal : address.startsWith(meeting.origin) ? meeting : null);
});

const tell = (record: RecordRef, facts: Facts): void => void said({ type: 'page/facts', record, facts }, sender);

async function open(me: Person, record: RecordRef): Promise<void> {
  const account = { person: me, token: 't', workspace: { id: 'w', name: 'Team' }, server: 'http://127.0.0.1:1', expired: false };
  useSession.setState({ account, people: [sam, avery] as Person[], settings: [set('adapters', { version: 1, adapters: [OWN] })] });
  said({ type: 'page/record', record: null }, sender);
  await vi.waitFor(() => expect(onScreen()).toBeNull());
  said({ type: 'page/record', record }, sender);
  await vi.waitFor(() => expect(useHandoff.getState()).toMatchObject({ record, ready: true, owner: me.id }));
}

/** With the page's time over. */
async function ask(): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  draw(null);
  draw(<AskDeal />);
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
}

const question = () => document.querySelector('[role=group][aria-label^="Which deal"]');

async function paste(address: string): Promise<void> {
  const box = await vi.waitFor(() => document.querySelector<HTMLInputElement>('input[type=url]') ?? expect.fail('no box'));
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, address);
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await press('Keep');
}

const panel = () => draw(<FactsPanel id="facts" onFold={() => undefined} />);

test('asked, told, written in, and the deal’s handoff names the meeting from its first word on', async () => {
  await open(sam, meeting);
  await ask();
  await vi.waitFor(() => expect(question()).not.toBeNull());
  await paste(addressOf(deal));
  await vi.waitFor(() => expect(onScreen()).toEqual(deal));
  expect(question()).toBeNull();
  tell(meeting, { title: 'Discovery', meetingStartText: '1 Dec', owner: 'Who keeps the calendar' });
  await vi.waitFor(() => expect(useHandoff.getState().pageFacts).toMatchObject({ meetingStartText: '1 Dec', deal }));
  expect(useHandoff.getState().pageFacts).not.toHaveProperty('title');
  expect(useHandoff.getState().pageFacts).not.toHaveProperty('owner');
  // What was told alone begins no brief.
  await saveNow();
  expect(await stored('sam', deal)).toBeNull();

  await vi.waitFor(() => expect(useHandoff.getState().ready).toBe(true));
  write('pain', 'They pay late.');
  await vi.waitFor(async () => expect(await meetingsOf('sam', deal)).toEqual([handoffId(meeting)]));
  expect(await stored('sam', meeting)).toBeNull();
});

test('of a deal of its own installation the CRM is asked once, and what it says stands for the deal', async () => {
  meeting = { ...deal, type: 'meeting', id: `8${count}` };
  await open(sam, meeting);
  await ask();
  await paste(addressOf(deal));
  await vi.waitFor(() => expect(onScreen()).toEqual(deal));
  const ofMeeting = { title: 'Discovery', meetingStartText: '1 Dec', account: 'Whoever comes' };
  askedDeals.length = 0;
  tell(meeting, ofMeeting);
  tell(meeting, ofMeeting);
  await vi.waitFor(() => expect(askedDeals).toEqual([{ record: meeting, deal }]));
  said({ type: 'page/deal', deal, facts: { title: 'Rollout', account: 'Northwind Analytics' } }, sender);
  tell(meeting, ofMeeting);
  const facts = { title: 'Rollout', account: 'Northwind Analytics', meetingStartText: '1 Dec', deal };
  await vi.waitFor(() => expect(useHandoff.getState().pageFacts).toMatchObject(facts));
});

test('what was written on the meeting stays there, also in the moment before the disk has said that it has it', async () => {
  await open(sam, meeting);
  useHandoff.setState({ values: { pain: 'They pay late.' } });
  tell(meeting, { title: 'Discovery', deal });
  expect(onScreen()).toEqual(meeting);
  useHandoff.setState({ values: { facts: { title: 'Discovery' }, pain: '' } });
  tell(meeting, { title: 'Discovery call', deal });
  await vi.waitFor(() => expect(onScreen()).toEqual(deal));
});

test('what was told waits for a word that is written on the deal’s own page', async () => {
  await open(sam, meeting);
  await ask();
  await paste(addressOf(deal));
  await vi.waitFor(() => expect(onScreen()).toEqual(deal));
  await open(sam, deal);
  write('pain', 'They pay late.');
  await vi.waitFor(async () => expect(await meetingsOf('sam', deal)).toEqual([handoffId(meeting)]));
});

test('an address of something else is said to be no deal’s, and the workspace’s own CRMs are known', async () => {
  await open(sam, meeting);
  await ask();
  for (const other of ['Northwind', 'https://crm.example/nowhere', `${meeting.origin}/r/eventedit/x`]) {
    await paste(other);
    await says('That is not the address of a deal. Open the deal and copy what stands in the address bar.');
    expect(onScreen()).toEqual(meeting);
  }
  recordAt = null;
  await paste(addressOf(deal));
  await says('The page does not answer.');
  await paste('https://crm.our.example/app/deals/45');
  await vi.waitFor(() => expect(onScreen()).toEqual({ crm: 'our-crm', origin: 'https://crm.our.example', type: 'deal', id: '45' }));
});

test('whoever says “Not now” is not asked again, and may tell it all the same', async () => {
  await open(sam, meeting);
  await ask();
  await press('Not now');
  await vi.waitFor(() => expect(question()).toBeNull());
  await open(sam, meeting);
  await vi.waitFor(() => expect(useDeal.getState().kept).toEqual({}));
  await ask();
  expect(question()).toBeNull();
  panel();
  await press('Tell its deal');
  await paste(addressOf(deal));
  await vi.waitFor(() => expect(onScreen()).toEqual(deal));
});

test('nobody is asked where the page tells it, where a brief was begun, or who could not write there', async () => {
  await open(avery, meeting);
  await ask();
  expect(question()).toBeNull();

  await open(sam, meeting);
  await ask();
  await vi.waitFor(() => expect(question()).not.toBeNull());
  tell(meeting, { title: 'Discovery', deal });
  await vi.waitFor(() => expect(onScreen()).toEqual(deal));
  expect(question()).toBeNull();
  panel();
  expect(button('Not this deal')).toBeUndefined();

  const begun = calendar(`begun${count}`);
  await open(sam, begun);
  write('pain', 'On the meeting itself.');
  await vi.waitFor(() => expect(useHandoff.getState().local).not.toBeNull());
  await ask();
  expect(question()).toBeNull();
});

const handedOff = (record: RecordRef, meetings: string[]): LocalHandoff => {
  const register = (value: unknown) => ({ value, base: { value, revision: 1, at: AT, by: 'sam' }, conflict: null });
  return {
    ...{ format: 1, owner: 'avery', id: handoffId(record), record, waiting: [], refusal: null, touched: 1 },
    server: { sdr: 'sam', state: 'submitted', revision: 2, events: [] },
    registers: { corrected: register({ meetings }), ae: register('avery'), pain: register('They pay late.') },
  };
};

test('somebody else comes to the deal’s handoff as soon as their device knows it, goes back, and comes again', async () => {
  await open(avery, meeting);
  await put(handedOff(deal, [handoffId(meeting)]));
  await vi.waitFor(() => expect(onScreen()).toEqual(deal));
  panel();
  await says('Told to be this deal’s meeting.');
  await press('Not this deal');
  await vi.waitFor(() => expect(onScreen()).toEqual(meeting));
  await open(avery, meeting);
  await vi.waitFor(() => expect(useDeal.getState().named).toEqual(deal));
  expect(onScreen()).toEqual(meeting);
  panel();
  await press('Show that deal');
  await vi.waitFor(() => expect(onScreen()).toEqual(deal));
});

test('taken back, the deal’s handoff names it no more, the meeting stands for itself, and nobody is asked', async () => {
  await open(sam, meeting);
  await ask();
  await paste(addressOf(deal));
  await vi.waitFor(() => expect(useHandoff.getState()).toMatchObject({ record: deal, ready: true }));
  write('corrected', { account: { is: 'Northwind', at: AT } });
  write('pain', 'They pay late.');
  await vi.waitFor(async () => expect(await meetingsOf('sam', deal)).toEqual([handoffId(meeting)]));
  panel();
  await press('Not this deal');
  await vi.waitFor(() => expect(onScreen()).toEqual(meeting));
  await vi.waitFor(async () => expect(await meetingsOf('sam', deal)).toBeUndefined());
  expect((await stored('sam', deal))?.registers.corrected?.value).toEqual({ account: { is: 'Northwind', at: AT } });
  await open(sam, meeting);
  await vi.waitFor(() => expect(useDeal.getState().kept).toBeTruthy());
  await ask();
  expect(question()).toBeNull();
  expect(onScreen()).toEqual(meeting);
});

test('where the deal was handed off, whoever told it comes to it on this device, and nothing is written there', async () => {
  await put({ ...handedOff(deal, []), owner: 'sam' });
  await open(sam, meeting);
  await ask();
  await paste(addressOf(deal));
  await vi.waitFor(() => expect(useHandoff.getState()).toMatchObject({ record: deal, ready: true, saveTrouble: null }));
  await open(sam, dealOf('other'));
  said({ type: 'page/record', record: meeting }, sender);
  await vi.waitFor(() => expect(useHandoff.getState()).toMatchObject({ record: deal, ready: true }));
  await saveNow();
  expect(await meetingsOf('sam', deal)).toEqual([]);
  expect(text()).not.toContain('Which deal');
});

test('what the page comes to tell counts before what was told', async () => {
  await open(sam, meeting);
  await ask();
  await paste(addressOf(deal));
  await vi.waitFor(() => expect(onScreen()).toEqual(deal));
  const read = dealOf(`read${count}`);
  tell(meeting, { title: 'Discovery', deal: read });
  await vi.waitFor(() => expect(onScreen()).toEqual(read));
});
