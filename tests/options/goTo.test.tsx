// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { GoTo } from '../../src/options/GoTo.tsx';
import { Panel } from '../../src/options/Panel.tsx';
import { ownPlace } from '../ui/mounted.tsx';

const show = ownPlace();
const TITLES = ['Account', 'Away', 'Devices', 'Waiting', 'Bookings', 'Addresses', 'Keyboard', 'People'];
const page = (titles: string[]) => (
  <main>
    <GoTo />
    {titles.map((title) => (
      <Panel key={title} title={title} about="">
        <p>…</p>
      </Panel>
    ))}
  </main>
);
const select = () => document.querySelector<HTMLSelectElement>('select');

test('leads to any panel of a long page, in the order of the page', async () => {
  show(page(TITLES));
  await vi.waitFor(() => expect(select()).not.toBeNull());
  expect([...(select()?.options ?? [])].slice(1).map(({ text }) => text)).toEqual(TITLES);
  const to = select() as HTMLSelectElement;
  to.value = '6';
  to.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Keyboard'));
});

test('a short page needs none', () => {
  show(page(TITLES.slice(0, 3)));
  expect(select()).toBeNull();
});
