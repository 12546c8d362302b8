/** A tab of an older version hangs and holds the store: whoever writes is told which tab to close, and goes on once it is. */
import { expect, test } from 'vitest';
import { ORIGIN, openOptions } from './browser.ts';
import { ownBackend, ownBrowser } from './own.ts';
import { boxOf, openDeal } from './people.ts';

const backend = ownBackend();
const browser = ownBrowser('file');

test('the sidebar, the settings and the prep card say so, and go on by themselves', async () => {
  const old = await browser().context.newPage();
  await old.goto(`${ORIGIN}/icons/16.png`);
  // A connection that does not hear when it is asked to let go.
  await old.evaluate(async () => {
    indexedDB.deleteDatabase('baton');
    const held = indexedDB.open('baton', 1);
    await new Promise((resolve) => {
      held.onsuccess = resolve;
    });
    // Otherwise it may be tidied away, and its connection with it.
    Object.assign(globalThis, { held });
  });
  const page = await browser().context.newPage();
  const sidebar = await openDeal(page, backend().url, 'D-101');
  const prep = await browser().context.newPage();
  await prep.goto(`${ORIGIN}/src/sidebar/prep.html?handoff=x`);
  const options = await openOptions(browser().context);
  const notices = [sidebar, prep, options].map((one) => one.getByRole('alert').filter({ hasText: 'this page then goes on by itself' }));
  for (const notice of notices) await notice.waitFor();
  const box = sidebar.getByRole('textbox', { name: 'Pain Points & Impact' });
  expect(await box.isEditable()).toBe(false);
  // Nobody can know yet.
  expect(await sidebar.getByText('Not signed in').count()).toBe(0);

  await old.close();
  for (const notice of notices) await notice.waitFor({ state: 'detached' });
  await (await boxOf(sidebar, 'Pain Points & Impact')).fill('after it was closed');
  await page.waitForTimeout(400);
  const again = await boxOf(await openDeal(page, backend().url, 'D-101'), 'Pain Points & Impact');
  await expect.poll(() => again.inputValue()).toBe('after it was closed');
});
