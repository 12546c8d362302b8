// @vitest-environment happy-dom

import { expect, test, vi } from 'vitest';
import { completeHandoff, without } from '../../core/handoff/brief.ts';
import { says, text } from '../../ui/mounted.tsx';
import { avery, ownScreen, sam } from '../onScreen.tsx';

const { Write } = await import('../../../src/sidebar/write/Write.tsx');

const show = ownScreen();
const both = { ...sam, roles: [...sam.roles, ...avery.roles] };
const NEEDED = ['Bar check', 'Qualification bar', 'Confirmed attendees', 'Hand off', 'writing', 'credit', 'of 15'];

test('a note of one’s own is asked for nothing that only a hand-off needs, and can become one', async () => {
  await show(<Write />, both, completeHandoff());
  await says('Qualification bar');
  for (const needed of NEEDED) expect(text(), needed).toContain(needed);
  await show(<Write />, both, without('ae', both.id));
  await says('A note of your own.');
  await vi.waitFor(() => expect(text()).toContain('Why this account fits'));
  for (const needed of NEEDED) expect(text(), needed).not.toContain(needed);
  expect(document.querySelectorAll('textarea')).toHaveLength(6);
  const choice = document.querySelector<HTMLSelectElement>('#ae');
  expect(choice?.selectedOptions[0]?.textContent).toBe('Myself: a note of my own');
  expect([...(choice?.options ?? [])].map(({ textContent }) => textContent)).toContain('Avery Lund');
});

test('whoever runs no meetings cannot take one', async () => {
  await show(<Write />, sam, completeHandoff());
  await says('Account executive');
  expect(text()).not.toContain('Myself');
});
