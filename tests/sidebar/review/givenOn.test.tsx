// @vitest-environment happy-dom

/** Whoever had it before reads where it went. */
import { expect, test, vi } from 'vitest';
import { record } from '../../core/handoff/brief.ts';
import { says, text } from '../../ui/mounted.tsx';
import { avery, ownScreen } from '../onScreen.tsx';

const { App } = await import('../../../src/sidebar/App.tsx');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');

const show = ownScreen();
const given = { id: record.id, to: 'bob', at: '2027-03-01T10:00:00.000Z' };

test('to whom, when, and that nothing is left to do; nothing to copy, to open or to write', async () => {
  await show(<App />, avery, null);
  await says('No brief for this record yet');
  useHandoff.setState({ given });
  await says('Bob Lund has it now');
  await says('Given on Mon, Mar 1');
  await says('There is nothing left for you to do here.');
  expect(text()).not.toContain('No brief for this record yet');
  expect(document.querySelectorAll('textarea, main')).toHaveLength(0);
  const names = [...document.querySelectorAll('button')].map((one) => one.getAttribute('aria-label') ?? one.textContent);
  expect(names).not.toContain('Copy as note');
});

test('their refused words stand beside it, and no brief to write', async () => {
  await show(<App />, avery, null);
  const command = { name: 'bounce' as const, reason: { kind: 'field' as const, key: 'pain' as const }, fix: 'Ask what it costs them.' };
  const refusal = { reason: 'not-allowed' as const, message: 'It was given to Bob meanwhile, and is theirs to decide.' };
  const local = {
    ...{ format: 1 as const, owner: 'avery', id: record.id, record, server: null, registers: {}, waiting: [], touched: 1 },
    ...{ refusal, refused: { command, refusal } },
  };
  useHandoff.setState({ given, local });
  await says('It was given to Bob meanwhile');
  await says('“Ask what it costs them.”');
  await vi.waitFor(() => expect(document.querySelector('[aria-label="Open prep card as a page"]')).toBeNull());
  expect(document.querySelector('textarea')).toBeNull();
});
