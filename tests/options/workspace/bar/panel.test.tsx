// @vitest-environment happy-dom

import '../../../sidebar/frame.ts';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { type BarText, STANDARD_TEXT } from '../../../../src/core/bar/text.ts';
import { type BarVersions, NO_VERSIONS, READ_AGAIN_MS } from '../../../../src/core/bar/versions.ts';
import type { PanelProps, Saved } from '../../../../src/options/workspace/panel.ts';
import { button, ownPlace, press, says, text } from '../../../ui/mounted.tsx';
import { type } from '../settingView.tsx';

const { barPanel } = await import('../../../../src/options/workspace/bar/BarPanel.tsx');

const person = (id: string, name: string) => ({
  id,
  name,
  email: `${id}@team.example`,
  roles: ['manager' as const],
  team: 't',
  active: true,
});
const people = [person('lee', 'Lee'), person('kim', 'Kim')];
const account = {
  person: people[0],
  token: 'x'.repeat(20),
  workspace: { id: 'w', name: 'Team' },
  server: 'http://127.0.0.1:1',
  expired: false,
};

interface Server {
  saved: BarText[];
  answer: Saved;
  versions: BarVersions;
  /** Somebody else saves. */
  overtake: (text: BarText) => void;
}

function Shown({ server }: { server: Server }) {
  const [{ value, revision }, setKept] = useState({ value: STANDARD_TEXT, revision: 1 });
  const keep = (next: BarText) => setKept((before) => ({ value: next, revision: before.revision + 1 }));
  server.overtake = keep;
  const settings = [
    { name: 'leads', of: 't', revision: 1, value: { sdrLead: 'lee', aeLead: 'kim' }, mayChange: false },
    { name: 'barVersions', of: 't', revision: 1, value: server.versions, mayChange: false },
  ];
  const save = async (next: BarText): Promise<Saved> => {
    server.saved.push(next);
    if (server.answer.ok) keep(next);
    return server.answer;
  };
  const props = {
    of: 't',
    value,
    revision,
    mayChange: true,
    save,
    listed: { settings, teams: [] },
    reload: () => undefined,
    people,
    account,
  };
  const View = barPanel.View as React.ComponentType<PanelProps<'bar'>>;
  return <View {...(props as unknown as PanelProps<'bar'>)} />;
}

const draw = ownPlace();
let server: Server;
beforeEach(() => {
  localStorage.clear();
  server = { saved: [], answer: { ok: true }, versions: NO_VERSIONS, overtake: () => undefined };
});
const open = () => draw(<Shown server={server} />);
const box = (label: string) => document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);

test('an item that cannot be found false is pointed out, and the better wording taken with one press', async () => {
  open();
  type('Item 6', 'Good fit');
  await says('cannot be found false');
  await press('Use it');
  await vi.waitFor(() => expect(box('Item 6')?.value).toBe('50 to 500 people, and on SAP'));
  expect(text()).not.toContain('cannot be found false');
  await press('Save');
  await says('Saved.');
  expect(server.saved[0]?.presets['mid-market'].items[5]?.name).toBe('50 to 500 people, and on SAP');
});

test('an item without a name is not sent: it is marked, and its motion shown', async () => {
  open();
  type('Item 2', ' ');
  document.querySelectorAll<HTMLInputElement>('[type=radio]')[1]?.click();
  await press('Save');
  await says('Not saved yet: mend what is marked in Mid-market');
  await says('Name this item, or take it out.');
  expect(server.saved).toEqual([]);
  expect(document.querySelectorAll<HTMLInputElement>('[type=radio]')[2]?.checked).toBe(true);
  expect(box('Item 2')?.getAttribute('aria-invalid')).toBe('true');
});

test('what was signed stands under its own heading, also while nothing is', () => {
  open();
  const quiet = [...document.querySelectorAll('p')].find(({ textContent }) => textContent === 'No version is signed yet.');
  expect(quiet?.previousElementSibling?.textContent).toBe('Signed versions');
});

test('six is the cap: nothing can be added until one is taken out, which can be undone', async () => {
  open();
  expect(button(' Add an item')?.disabled).toBe(true);
  await says('6 of 6 items');
  document.querySelector<HTMLButtonElement>('[aria-label="Take out Budget reality"]')?.click();
  await says('5 of 6 items');
  expect(button(' Add an item')?.disabled).toBe(false);
  document.querySelector<HTMLButtonElement>('[aria-label="Undo"]')?.click();
  await says('6 of 6 items');
});

test('what was typed and not saved is there again when the page is', async () => {
  open();
  type('Item 1', 'Named a pain and its price');
  await vi.waitFor(() => expect(localStorage.length).toBe(1));
  draw(null);
  open();
  await vi.waitFor(() => expect(box('Item 1')?.value).toBe('Named a pain and its price'));
  await press('Put it back as it was');
  await vi.waitFor(() => expect(box('Item 1')?.value).toBe('Named pain or trigger'));
  expect(localStorage.length).toBe(0);
});

test('a save that did not go through keeps what was typed, and says what to do', async () => {
  server.answer = { ok: false, message: 'The server does not answer. Save again.', faults: [] };
  open();
  type('Item 1', 'Named a pain and its price');
  await press('Save');
  await says('The server does not answer.');
  expect(box('Item 1')?.value).toBe('Named a pain and its price');
});

test('another text that somebody saved meanwhile is said, and can be taken', async () => {
  open();
  type('Item 1', 'Mine');
  const theirs = structuredClone(STANDARD_TEXT);
  const [first] = theirs.presets['mid-market'].items;
  if (first) first.name = 'Theirs';
  server.overtake(theirs);
  await says('Somebody saved another text meanwhile.');
  expect(box('Item 1')?.value).toBe('Mine');
  await press('Take theirs');
  await vi.waitFor(() => expect(box('Item 1')?.value).toBe('Theirs'));
});

test('nobody signs what is not saved; what counts already is not signed anew; a quarter later it is to be read again', async () => {
  open();
  expect(button('Sign this version')?.disabled).toBe(false);
  type('Item 1', 'Named a pain and its price');
  await says('Save the text first');
  expect(button('Sign this version')?.disabled).toBe(true);
  draw(null);
  localStorage.clear();
  const signature = (by: string) => ({ by, at: new Date(Date.now() - READ_AGAIN_MS).toISOString() });
  const version = { version: 1, text: STANDARD_TEXT, sdrLead: signature('lee'), aeLead: signature('kim') };
  server.versions = { ...NO_VERSIONS, versions: [version] };
  open();
  await says('Version 1 counts.');
  await says('This is what counts already');
  await says('It is three months since this bar was last read.');
  await says('Signed by Lee (SDR lead');
});
