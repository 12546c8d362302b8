// @vitest-environment happy-dom

import { expect, test, vi } from 'vitest';
import { completeHandoff } from '../../core/handoff/brief.ts';
import { press, says } from '../../ui/mounted.tsx';
import { click, ownScreen, sam } from '../onScreen.tsx';

const { PeopleNamed } = await import('../../../src/sidebar/write/people/PeopleNamed.tsx');
const { Attendees } = await import('../../../src/sidebar/write/people/Attendees.tsx');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');
const { useRounds } = await import('../../../src/sidebar/record/rounds.ts');

const show = ownScreen();
const both = (
  <>
    <Attendees />
    <PeopleNamed />
  </>
);
const people = () => useHandoff.getState().content.people.map(({ name, role, stance }) => `${name}, ${role}, ${stance}`);
const attendees = () => useHandoff.getState().content.attendees.map(({ name, confirmed }) => `${name}${confirmed ? ' said so' : ''}`);
const names = (of: string) => [...document.querySelectorAll<HTMLInputElement>(`[aria-label="${of}"]`)];
const inFocus = () => document.activeElement as HTMLInputElement;
const key = (name: string) => inFocus().dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
function type(words: string): void {
  inFocus().value = words;
  inFocus().dispatchEvent(new Event('input', { bubbles: true }));
}

test('Enter goes on with the next person, Backspace in an empty row takes it back', async () => {
  await show(<PeopleNamed />, sam, completeHandoff());
  await press(' Add a person');
  await vi.waitFor(() => expect(inFocus().ariaLabel ?? inFocus().getAttribute('aria-label')).toBe("Person's name"));
  key('Enter');
  expect(names("Person's name")).toHaveLength(1);
  type('Ruth Adler');
  await vi.waitFor(() => expect(names('Role of Ruth Adler')).toHaveLength(1));
  key('Enter');
  await vi.waitFor(() => expect(names("Person's name").indexOf(inFocus())).toBe(1));
  type('Luc');
  await vi.waitFor(() => expect(names('Role of Luc')).toHaveLength(1));
  key('Backspace');
  expect(people()).toEqual(['Ruth Adler, , unknown', 'Luc, , unknown']);
  type('');
  await vi.waitFor(() => expect(names('Role of this person')).toHaveLength(1));
  key('Backspace');
  await vi.waitFor(() => expect(people()).toEqual(['Ruth Adler, , unknown']));
  await vi.waitFor(() => expect(inFocus().value).toBe('Ruth Adler'));
  // Nothing stood in the row: nothing to put back.
  expect(document.querySelector('[role="status"]')).toBeNull();
});

test('who is taken off can be put back where they stood', async () => {
  await show(<PeopleNamed />, sam, completeHandoff());
  await click('Add Ruth Adler, CFO');
  await click('Remove Ruth Adler');
  await says('Ruth Adler is removed.');
  await press('Undo');
  await vi.waitFor(() => expect(people()).toEqual(['Ruth Adler, CFO, unknown']));
});

test('those the brief and the page tell of are offered, one click each, and not twice', async () => {
  await show(<PeopleNamed />, sam, completeHandoff());
  await vi.waitFor(() => expect(document.querySelector('[aria-label="Add Dana Whitfield, VP Operations"]')).not.toBeNull());
  await vi.waitFor(() => expect(document.querySelector('[aria-label="Add Ruth Adler, CFO"]')).not.toBeNull());
  await click('Add Ruth Adler, CFO');
  await vi.waitFor(() => expect(people()).toEqual(['Ruth Adler, CFO, unknown']));
  await vi.waitFor(() => expect(inFocus().getAttribute('aria-label')).toBe('Stance of Ruth Adler'));
  expect(document.querySelector('[aria-label="Add Ruth Adler, CFO"]')).toBeNull();
});

test('a person who attends is one of the attendees, under the same name, until they do not', async () => {
  await show(both, sam, completeHandoff());
  await vi.waitFor(() => expect(document.querySelector('[aria-label="Add Ruth Adler, CFO"]')).not.toBeNull());
  await click('Add Ruth Adler, CFO');
  await click('Attends: Ruth Adler');
  await vi.waitFor(() => expect(attendees()).toEqual(['Dana Whitfield said so', 'Ruth Adler']));
  const [name] = names("Person's name");
  name?.focus();
  type('Ruth Adler-Kim');
  await vi.waitFor(() => expect(attendees()).toEqual(['Dana Whitfield said so', 'Ruth Adler-Kim']));
  await click('Confirmed: Ruth Adler-Kim');
  await vi.waitFor(() => expect(attendees()).toEqual(['Dana Whitfield said so', 'Ruth Adler-Kim said so']));
  await click('Attends: Ruth Adler-Kim');
  await vi.waitFor(() => expect(attendees()).toEqual(['Dana Whitfield said so']));
});

test.each([
  ['Omar Haddad, head of IT', 'Omar Haddad, head of IT'],
  ['Omar Haddad.', 'Omar Haddad'],
  ['Whoever signs for IT', null],
])('whom “%s” names is offered to the brief that takes it up again', async (rightPerson, offered) => {
  useRounds.setState({
    ended: { type: 'rejected', at: '2026-12-02T09:00:00.000Z', by: 'avery', reason: { code: 'wrong-person', rightPerson } },
  });
  await show(<PeopleNamed />, sam, completeHandoff());
  const offers = () => [...document.querySelectorAll('[aria-label="People met on the page and in the brief"] button')];
  await vi.waitFor(() => expect(offers()).not.toHaveLength(0));
  const first = offers()[0]?.getAttribute('aria-label');
  if (offered === null) expect(first).not.toContain('IT');
  else expect(first).toBe(`Add ${offered}`);
});
