// @vitest-environment happy-dom

import { describe, expect, test, vi } from 'vitest';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { handedOff } from '../../core/handoff/brief.ts';
import { button, press, says, text } from '../../ui/mounted.tsx';
import { avery, bob, given, ownScreen, sam } from '../onScreen.tsx';

const { Contact } = await import('../../../src/sidebar/contact/Contact.tsx');

const show = ownScreen();
const HOUR = 60 * 60_000;

/** With a meeting that begins so many hours from now. */
function meetingIn(hours: number, ...events: HandoffEvent[]): Handoff {
  const handoff = handedOff('accepted');
  const at = new Date().toISOString();
  const facts = {
    account: 'Northwind',
    contact: 'Dana Whitfield',
    email: 'dana@northwind.example',
    booked: '2026-01-04T00:00:00Z',
    meetingStart: new Date(Date.now() + hours * HOUR).toISOString(),
  };
  const registers = { ...handoff.registers, facts: { value: facts, revision: 1, at, by: 'sam' } };
  return { ...handoff, registers, events: [...handoff.events, ...events] };
}

const box = (name: string) => document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#introduction-${name}`);
const open = async () => {
  await press(' Introduction e-mail');
  await vi.waitFor(() => expect(box('message')).not.toBeNull());
};
function type(name: string, words: string): void {
  const one = box(name);
  if (!one) throw new Error(`no ${name}`);
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(one), 'value')?.set?.call(one, words);
  one.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('its SDR', () => {
  test('sends the introduction from their own mail, and says so', async () => {
    await show(<Contact />, sam, meetingIn(100));
    await says('Not introduced yet');
    await open();
    expect(box('to')?.value).toBe('dana@northwind.example');
    expect(box('cc')?.value).toBe('avery@team.example');
    expect(box('message')?.value).toMatch(/^Hi Dana,[\s\S]*“We close the month eleven days late, and the bank noticed\.”[\s\S]*Sam Lund$/);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[aria-label="Open it in"] a')].map(({ href }) => href);
    expect(links.map((href) => new URL(href).protocol + new URL(href).host)).toEqual([
      'mailto:',
      'https:mail.google.com',
      'https:outlook.office.com',
    ]);
    await press('I sent it');
    await vi.waitFor(() => expect(given()).toEqual([{ name: 'introduced', joins: true }]));
    await says('Introduced:');
  });

  test('to somebody without an address it goes to nobody, until they add the contact', async () => {
    const handoff = meetingIn(100);
    const priya = { id: 'p', name: 'Priya Shah', role: '', confirmed: true };
    const attendees = { value: [priya], revision: 1, at: new Date().toISOString(), by: 'sam' };
    await show(<Contact />, sam, { ...handoff, registers: { ...handoff.registers, attendees } });
    await open();
    await says('No address is known for Priya Shah. The contact is Dana Whitfield, dana@northwind.example.');
    expect(box('to')?.value).toBe('');
    expect(document.getElementById(box('to')?.getAttribute('aria-describedby') ?? '')?.textContent).toContain('Priya Shah');
    await press('Add this address');
    await vi.waitFor(() => expect(box('to')?.value).toBe('dana@northwind.example'));
    expect(document.activeElement).toBe(box('to'));
    expect(text()).not.toContain('No address is known');
    await press('Draft it anew');
    await vi.waitFor(() => expect(box('to')?.value).toBe(''));
    await says('No address is known for Priya Shah.');
  });

  test('may draft it before it was accepted, and is not asked for it until then', async () => {
    await show(<Contact />, sam, handedOff('submitted'));
    await says('To send once Avery Lund has accepted');
    expect(document.querySelectorAll('[aria-label="Credit"]')).toHaveLength(1);
    await open();
    expect(box('message')?.value).toContain('Avery Lund');
    await show(<Contact />, sam, handedOff('accepted'));
    await says('Not introduced yet');
  });

  test('while it is mended the credit is said at the way out alone', async () => {
    const { HandOff } = await import('../../../src/sidebar/write/handOff/HandOff.tsx');
    await show(
      <>
        <Contact />
        <HandOff />
      </>,
      sam,
      handedOff('bounced'),
    );
    await says('To send once Avery Lund has accepted');
    expect([...document.querySelectorAll('[aria-label="Credit"]')].map((one) => one.closest('footer') !== null)).toEqual([true]);
  });

  test('words it, leaves it, comes back to it, and may have it drafted anew', async () => {
    await show(<Contact />, sam, meetingIn(100));
    await open();
    const drafted = box('message')?.value;
    type('message', 'Hi Dana, in my own words.');
    await says('Worded by you');
    document.querySelector<HTMLButtonElement>('[aria-label="Close the introduction"]')?.click();
    await vi.waitFor(() => expect(box('message')).toBeNull());
    await open();
    expect(box('message')?.value).toBe('Hi Dana, in my own words.');
    await press('Draft it anew');
    await vi.waitFor(() => expect(box('message')?.value).toBe(drafted));
    await press('Undo');
    await vi.waitFor(() => expect(box('message')?.value).toBe('Hi Dana, in my own words.'));
    await press('Draft it anew');
  });

  test.each([
    [2, true],
    [23, true],
    [30, false],
  ])('a meeting in %i hours without one is pointed out: %s', async (hours, isSaid) => {
    await show(<Contact />, sam, meetingIn(hours));
    await vi.waitFor(() => expect(button(' Introduction e-mail')).toBeDefined());
    expect(text().includes('nobody has introduced Avery Lund yet')).toBe(isSaid);
  });

  test('is not asked for one once the meeting has begun', async () => {
    await show(<Contact />, sam, meetingIn(100));
    await vi.waitFor(() => expect(button(' Introduction e-mail')).toBeDefined());
    await show(<Contact />, sam, meetingIn(-1));
    await vi.waitFor(() => expect(button(' Introduction e-mail')).toBeUndefined());
  });

  test('is asked again once somebody else has it, with a draft that names them', async () => {
    const at = new Date().toISOString();
    await show(<Contact />, sam, meetingIn(100));
    await open();
    type('message', 'Hi Dana, Avery Lund will join you.');
    await says('Worded by you');
    await press('I sent it');
    await says('Introduced:');
    const sent: HandoffEvent = { type: 'introduced', at, by: 'sam', joins: true };
    const given: HandoffEvent = { type: 'reassigned', at, by: 'morgan', ae: 'bob', anew: true };
    const handoff = meetingIn(100, sent, given);
    const ae = { value: 'bob', revision: 2, at, by: 'morgan' };
    await show(<Contact />, sam, { ...handoff, registers: { ...handoff.registers, ae } });
    await says('Your introduction named Avery Lund. Introduce Bob Lund.');
    await open();
    expect(box('message')?.value).toContain('Bob Lund takes over from Avery Lund');
    await show(<Contact />, bob, { ...handoff, registers: { ...handoff.registers, ae } });
    await says('Not introduced yet');
  });

  test('words for whoever had it before are not sent for whoever has it now', async () => {
    await show(<Contact />, sam, meetingIn(100));
    await open();
    type('message', 'Hi Dana, Avery Lund will join you.');
    await says('Worded by you');
    const { answered } = await import('../review/stage.tsx');
    const at = new Date().toISOString();
    await answered({ type: 'reassigned', at, by: 'morgan', ae: 'bob', anew: true });
    await vi.waitFor(() => expect(box('message')?.value).toContain('Bob Lund'));
    expect(box('message')?.value).not.toContain('Avery Lund');
  });

  test('not where it went out already', async () => {
    await show(<Contact />, sam, meetingIn(2, { type: 'introduced', at: new Date().toISOString(), by: 'sam', joins: false }));
    await says('Introduced:');
    expect(text()).not.toContain('nobody has introduced');
  });
});

test('logged after its time as of before, both times stand', async () => {
  const handoff = meetingIn(100);
  const touch: HandoffEvent = { type: 'first-touch', at: '2026-12-02T09:00:00.000Z', by: 'avery', when: '2026-12-01T10:00:00.000Z' };
  await show(<Contact />, avery, { ...handoff, events: [...handoff.events, touch] });
  await says('First touch:');
  await says('Logged late, ');
  await says('its time had run out by then.');
});

describe('its account executive', () => {
  const touched = () => document.querySelector<HTMLInputElement>('#touched');

  test('logs the first touch with one click, and may give another time', async () => {
    await show(<Contact />, avery, meetingIn(100, { type: 'introduced', at: new Date().toISOString(), by: 'sam', joins: true }));
    await says('Sam Lund sent the introduction');
    await says('and joins for the first five minutes.');
    expect(button(' Introduction e-mail')).toBeUndefined();
    await press('Log first touch');
    await vi.waitFor(() => expect(given()).toEqual([{ name: 'first-touch' }]));
    await says('First touch:');
    expect(button('Log first touch')).toBeUndefined();
  });

  test('leaves the box for another time by Escape, and is back at what opened it', async () => {
    await show(<Contact />, avery, meetingIn(100));
    await press('Earlier');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('touched'));
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Earlier…'));
  });

  test('a time that is to come is not kept; one that was is', async () => {
    await show(<Contact />, avery, meetingIn(100));
    await press('Earlier');
    await vi.waitFor(() => expect(touched()).not.toBeNull());
    const save = () => document.querySelector<HTMLButtonElement>('form [type="submit"]');
    const give = (words: string) => {
      const one = touched();
      if (!one) throw new Error('no box');
      one.value = words;
      one.dispatchEvent(new Event('input', { bubbles: true }));
    };
    give('2999-01-01T10:00');
    await says('That is still to come');
    expect(save()?.disabled).toBe(true);
    give('2026-01-02T10:30');
    await says('That is before the meeting was booked');
    expect(save()?.disabled).toBe(true);
    give('2026-01-05T10:30');
    await vi.waitFor(() => expect(save()?.disabled).toBe(false));
    save()?.click();
    await vi.waitFor(() => expect(given()).toEqual([{ name: 'first-touch', when: new Date('2026-01-05T10:30').toISOString() }]));
  });
});

test('somebody who only reads sees whether there was a first touch, and is offered neither', async () => {
  await show(<Contact />, bob, meetingIn(2));
  await says('No first touch yet');
  await vi.waitFor(() => expect(document.querySelector('[aria-label="Contact with the buyer"]')).not.toBeNull());
  expect(document.querySelectorAll('button')).toHaveLength(0);
});
