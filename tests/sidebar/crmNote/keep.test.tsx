// @vitest-environment happy-dom
/** The note on the CRM record: when the page is asked for it, what it is asked for, and what the person is told. */
import './page.ts';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import type { Person } from '../../../src/core/handoff/person.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import type { NoteAnswer } from '../../../src/protocol/messages.ts';
import { AT, completeBrief, completeHandoff, handedOff } from '../../core/handoff/brief.ts';
import { says } from '../../ui/mounted.tsx';
import { avery, ownScreen, sam } from '../onScreen.tsx';
import { asked, reader } from './page.ts';

const { followCrmNote, noted, onSession, useCrmNote } = await import('../../../src/sidebar/crmNote/keep.ts');
const { dueOn } = await import('../../../src/sidebar/crmNote/due.ts');
const { CrmNote, OwnCrmNote } = await import('../../../src/sidebar/crmNote/CrmNote.tsx');
const { useLayout } = await import('../../../src/sidebar/frame/layout.ts');
const { scoreOf } = await import('../../../src/sidebar/state/briefScore.ts');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');
const { useSession } = await import('../../../src/sidebar/state/session.ts');
const { useServerNote } = await import('../../../src/sidebar/crmNote/byServer.ts');
const { serverWordsOf } = await import('../../../src/sidebar/crmNote/words.ts');

const screen = ownScreen();
beforeAll(followCrmNote);
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  asked.length = 0;
  reader.hears = true;
  useLayout.setState({ collapsed: false });
  useCrmNote.setState({ session: null, kept: new Map() });
});

afterEach(() => void vi.useRealTimers());

/** The page of what is on screen, as its reader tells of it. */
const page = (): RecordRef => ({ ...(useHandoff.getState().record as RecordRef), crm: 'odoo' });
const open = (trouble: Parameters<typeof onSession>[0] extends { trouble: infer T } | null ? T : never = null) =>
  onSession({ record: page(), trouble });
const answer = (answer: NoteAnswer) => noted(asked.at(-1)?.ask ?? '', answer);
const requests = (count: number) => vi.waitFor(() => expect(asked).toHaveLength(count));
/** Long enough for what would have been asked by itself. */
const quiet = () => vi.advanceTimersByTimeAsync(1_000);
const press = (name: string) =>
  vi.waitFor(() => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (!button) throw new Error(`no ${name}`);
    button.click();
  });
const show = (handoff: Handoff, me: Person = sam) =>
  screen(
    <>
      <CrmNote />
      <OwnCrmNote />
    </>,
    me,
    handoff,
  );

test('handed off, it is written once the page is there, and said to stand', async () => {
  await show(handedOff('submitted'));
  await quiet();
  expect(asked).toEqual([]);
  open();
  await requests(1);
  expect(asked[0]).toMatchObject({ record: page(), places: [{ id: page().id }], note: { step: 200_000 } });
  expect(JSON.stringify(asked[0]?.note.parts)).toContain('Sam Lund to Avery Lund');
  answer({ ok: true, value: { did: 'written' } });
  await says('On the CRM record. Reload the page to see it there.');
  open();
  await quiet();
  expect(asked).toHaveLength(1);
  // Gone to another record and come back, the page shows it.
  onSession(null);
  open();
  await vi.waitFor(() => expect(document.body.textContent).toMatch(/On the CRM record(?!\. Reload)/));
});

test('a draft is written nowhere, nor what is only about to be handed off', async () => {
  await show(completeHandoff());
  open();
  const { local } = useHandoff.getState();
  if (local) useHandoff.setState({ local: { ...local, waiting: ['submit'] } });
  await quiet();
  expect(asked).toEqual([]);
});

test('a draft is not judged a second time for it, nor what is being mended', async () => {
  for (const [handoff, at] of [
    [completeHandoff(), AT],
    [handedOff('bounced'), '2026-12-01T09:30:00.000Z'],
  ] as const) {
    const pain = { value: 'half a sen', revision: 2, at, by: 'sam' };
    await show({ ...handoff, registers: { ...handoff.registers, pain } });
    const typed = { brief: { ...completeBrief, pain: 'more than was sent' }, people: [], facts: {} };
    const judged = scoreOf(typed);
    expect(dueOn(page())).toBeNull();
    expect(scoreOf(typed)).toBe(judged);
  }
});

test('what is only on this device is not in it', async () => {
  await show(handedOff('submitted'));
  const { local } = useHandoff.getState();
  if (local?.registers.pain) local.registers.pain = { ...local.registers.pain, value: 'not sent yet' };
  open();
  await requests(1);
  expect(JSON.stringify(asked[0]?.note)).not.toContain('not sent yet');
});

test('what happens later is brought onto it', async () => {
  await show(handedOff('submitted'));
  open();
  await requests(1);
  answer({ ok: true, value: { did: 'written' } });
  await says('On the CRM record');
  const { local } = useHandoff.getState();
  const { events, state, revision } = handedOff('accepted');
  if (local?.server)
    useHandoff.setState({ local: { ...local, server: { ...local.server, events, state, revision: Math.max(revision, events.length) } } });
  await requests(2);
  expect(asked[1]?.note.step).toBeGreaterThan(asked[0]?.note.step ?? 0);
  answer({ ok: true, value: { did: 'left', by: 'Sam Seller' } });
  await says('Sam Seller brings it up to date by opening this page.');
});

test('a handing off that was taken back is brought onto it, and nothing is said of it here', async () => {
  const submitted = handedOff('submitted');
  const undone = { type: 'undone', at: '2026-12-01T09:05:00.000Z', by: 'sam', undoes: submitted.events.length } as const;
  await show({ ...submitted, state: 'draft', events: [...submitted.events, undone] });
  open();
  await requests(1);
  expect(asked[0]?.note).toMatchObject({ isTakenBack: true, step: 300_000 });
  answer({ ok: true, value: { did: 'updated' } });
  await quiet();
  expect(document.body.textContent).not.toContain('CRM record:');
  expect(document.querySelector('[aria-label="Note on the CRM record"]')).toBeNull();
});

test('signed out of the CRM it asks for nothing, says so, and tries again when told to', async () => {
  await show(handedOff('submitted'));
  open('signed-out');
  await says('Perhaps not yet on the CRM record: sign in to Odoo and reload.');
  expect(asked).toEqual([]);
  await press('Retry');
  await requests(1);
  answer({ ok: true, value: { did: 'written' } });
  await says('On the CRM record');
});

test('what failed is tried again the next time the page is open, and by nobody before', async () => {
  await show(handedOff('submitted'));
  open();
  await requests(1);
  answer({ ok: false, trouble: 'no-right' });
  await says('your account in Odoo may not add it');
  await quiet();
  expect(asked).toHaveLength(1);
  onSession(null);
  open();
  await requests(2);
  answer({ ok: true, value: { did: 'unchanged' } });
  await says('On the CRM record');
});

test('a reader that is not there is no answer', async () => {
  reader.hears = false;
  await show(handedOff('submitted'));
  open();
  await says('Odoo did not answer.');
});

test('a record that is gone asks for no second try', async () => {
  await show(handedOff('submitted'));
  open('gone');
  await says('the record is not in Odoo any more.');
  expect(document.body.textContent).not.toContain('Retry');
  expect(document.body.textContent).toContain('Copy as note');
});

test('on the page of another record nothing is written; on a meeting’s page its deal gets the note', async () => {
  await show(handedOff('submitted'), avery);
  const meeting: RecordRef = { ...page(), type: 'meeting', id: '8' };
  onSession({ record: meeting, trouble: null });
  await quiet();
  expect(asked).toEqual([]);
  useHandoff.setState({ pageFacts: { deal: page() } });
  await requests(1);
  expect(asked[0]).toMatchObject({ record: meeting, places: [{ type: 'deal', id: page().id }] });
  answer({ ok: true, value: { did: 'unchanged' } });
  await says('On the CRM record');
});

test('on the page of a meeting whose deal is in another CRM nothing is written, and nothing is offered', async () => {
  const handoff = completeHandoff();
  const ae = { value: 'sam', revision: 2, at: '2026-12-01T09:00:00.000Z', by: 'sam' };
  const meeting: RecordRef = { crm: 'espo', origin: 'https://espo.example', type: 'meeting', id: '8' };
  for (const one of [handedOff('submitted'), { ...handoff, registers: { ...handoff.registers, ae } }]) {
    await show(one);
    useHandoff.setState({ pageFacts: { deal: page() } });
    onSession({ record: meeting, trouble: null });
    await quiet();
    expect(asked).toEqual([]);
    expect(document.body.textContent).not.toContain('CRM record');
  }
});

test('a collapsed sidebar writes nothing', async () => {
  useLayout.setState({ collapsed: true });
  await show(handedOff('submitted'));
  open();
  await quiet();
  expect(asked).toEqual([]);
  useLayout.setState({ collapsed: false });
  await requests(1);
  answer({ ok: true, value: { did: 'unchanged' } });
});

test('a note to oneself goes there when it is asked for, and not by itself', async () => {
  const handoff = completeHandoff();
  await show({
    ...handoff,
    registers: { ...handoff.registers, ae: { value: 'sam', revision: 2, at: '2026-12-01T09:00:00.000Z', by: 'sam' } },
  });
  open();
  await quiet();
  expect(asked).toEqual([]);
  await press('Put on the CRM record');
  await requests(1);
  expect(asked[0]?.note.mark).toMatch(/^baton-/);
  expect(handoffId(page())).toContain(asked[0]?.places[0]?.id ?? '?');
  answer({ ok: true, value: { did: 'written' } });
  await says('On the CRM record');
});

test('a note to oneself is put there by the page also where the server keeps the notes, and gives way to what is handed off', async () => {
  const { crm, origin } = page();
  const draft = completeHandoff();
  const ae = { value: 'sam', revision: 2, at: '2026-12-01T09:00:00.000Z', by: 'sam' };
  await show({ ...draft, registers: { ...draft.registers, ae } });
  useSession.setState({ settings: [{ name: 'connections', of: '', revision: 1, value: { connected: [{ crm, origin }] } }] });
  open();
  await press('Put on the CRM record');
  await requests(1);
  answer({ ok: true, value: { did: 'written' } });
  await says('On the CRM record');
  const { local } = useHandoff.getState();
  const { events, state, revision } = handedOff('submitted');
  if (local?.server) useHandoff.setState({ local: { ...local, server: { ...local.server, events, state, revision } } });
  await quiet();
  expect(asked).toHaveLength(1);
  const due = dueOn(page());
  expect(due?.note.mark).toBe(asked[0]?.note.mark);
  expect(due?.note.step).toBeGreaterThan(asked[0]?.note.step ?? 0);
});

test('where the workspace’s server keeps the notes of this CRM, the page writes none', async () => {
  await show(handedOff('submitted'));
  const { crm, origin } = page();
  const connected = (value: unknown) => useSession.setState({ settings: [{ name: 'connections', of: '', revision: 1, value }] });
  connected({ connected: [{ crm, origin }] });
  open();
  await quiet();
  expect(asked).toEqual([]);
  connected({ connected: [{ crm, origin: 'https://other.example' }] });
  await quiet();
  await requests(1);
});

test.each([
  [{ state: 'stands', stood: true, trouble: null }, 'On the CRM record'],
  [{ state: 'waiting', stood: false, trouble: null }, 'Putting it on the HubSpot record…'],
  [
    { state: 'waiting', stood: true, trouble: 'busy' },
    'Not up to date on the CRM record: HubSpot takes no more for now. It is tried again by itself.',
  ],
  [
    { state: 'trouble', stood: false, trouble: 'refused', words: 'The deal is locked.' },
    'Not yet on the CRM record: HubSpot did not take it. Copy it as a note, or try again. (The deal is locked.)',
  ],
  [
    { state: 'trouble', stood: true, trouble: 'signed-out' },
    'Not up to date on the CRM record: HubSpot does not take the workspace’s key any more. Tell an administrator.',
  ],
] as const)('how the server’s note stands is said: %o', (note, says) => {
  expect(serverWordsOf({ words: null, due: null, ...note }, 'hubspot')).toBe(says);
});

test('what went wrong at the server is shown with a way to try again, and the note can be copied', async () => {
  await show(handedOff('submitted'));
  await quiet();
  const note = { state: 'trouble', stood: false, trouble: 'refused', words: 'The deal is locked.', due: null } as const;
  useServerNote.setState({ handoff: handoffId(useHandoff.getState().record as RecordRef), note });
  await says('(The deal is locked.)');
  expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Retry', 'Copy as note']),
  );
  useServerNote.setState({ handoff: 'of another record', note });
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('The deal is locked.'));
});
