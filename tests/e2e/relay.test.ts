/** Pages that deny the frame its storage, or any frame but one without a memory: the worker keeps what is typed there. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { sidebarOf, signIn, stopWorker } from './browser.ts';
import { ownBackend, ownBrowser, ownPage } from './own.ts';
import { boxOf, openDeal } from './people.ts';
import { serveWith } from './strictPages.ts';

const backend = ownBackend();
const browser = ownBrowser('file');

beforeAll(async () => {
  await signIn(browser().context, backend().url, (await backend().firstWorkspace())[0]?.code ?? '');
});

const newPage = () => ownPage(browser());

const onServer = async (text: string): Promise<number> => {
  const rows = await backend().store.read((tx) => tx.selectFrom('register').select('value').where('name', '=', 'trigger').execute());
  return rows.filter(({ value }) => JSON.parse(value) === text).length;
};

type Strict = Awaited<ReturnType<typeof serveWith>>;

describe.each([
  ['in a sandbox', { 'content-security-policy': 'sandbox allow-scripts allow-forms' }],
  ['that lets in only what asks to be let in', { 'cross-origin-embedder-policy': 'require-corp' }],
])('a page %s', (_, headers) => {
  let strict: Strict;
  beforeAll(async () => {
    strict = await serveWith(backend().url, headers);
  });
  afterAll(() => strict.close());

  test('holds the sidebar; what is typed outlives a reload, reaches the server, and is there in another tab', async () => {
    const page = await newPage();
    const sidebar = await openDeal(page, strict.url, 'D-101');
    await sidebar.getByRole('heading', { name: 'Northwind Analytics' }).waitFor();
    const box = await boxOf(sidebar, 'Trigger Signal');
    const words = `typed at ${strict.url}`;
    await box.pressSequentially(words);
    await page.reload();
    const again = await sidebarOf(page);
    const shown = await boxOf(again, 'Trigger Signal');
    await expect.poll(() => shown.inputValue()).toBe(words);
    const saved = again.getByRole('status', { name: 'Saved state' });
    await expect.poll(() => saved.textContent()).toBe('Synced');
    expect(await onServer(words)).toBe(1);
    expect(await again.getByRole('alert').count()).toBe(0);

    const other = await newPage();
    const inOther = await boxOf(await openDeal(other, strict.url, 'D-101'), 'Trigger Signal');
    await expect.poll(() => inOther.inputValue()).toBe(words);
    await inOther.fill(`${words}, and on in another tab`);
    await expect.poll(() => shown.inputValue()).toBe(`${words}, and on in another tab`);
  });

  test('a stopped worker takes nothing with it', async () => {
    const page = await newPage();
    const sidebar = await openDeal(page, strict.url, 'D-105');
    const box = await boxOf(sidebar, 'Trigger Signal');
    await box.pressSequentially('before, ');
    await stopWorker(browser().context);
    await page.bringToFront();
    await box.press('End');
    await box.pressSequentially('and after');
    await page.reload();
    const shown = await boxOf(await sidebarOf(page), 'Trigger Signal');
    await expect.poll(() => shown.inputValue()).toBe('before, and after');
  });
});

test('a page that lets in only what asks to be let in goes from deal to deal, each text with its own record', async () => {
  const strict = await serveWith(backend().url, { 'cross-origin-embedder-policy': 'require-corp' });
  onTestFinished(() => strict.close());
  const page = await newPage();
  await page.goto(`${strict.url}/practice/pipeline`);
  await page.getByRole('link', { name: /Kestrel Foods/ }).click();
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('heading', { name: 'Kestrel Foods' }).waitFor();
  const box = await boxOf(sidebar, 'Trigger Signal');
  await box.pressSequentially('of Kestrel');
  await page.goBack();
  await page
    .getByRole('link', { name: /Halden|Orchard|Lumen|Northwind/ })
    .first()
    .click();
  await expect.poll(() => box.inputValue()).not.toBe('of Kestrel');
  await page.goBack();
  await page.goForward();
  await page.goBack();
  await page.getByRole('link', { name: /Kestrel Foods/ }).click();
  await expect.poll(() => box.inputValue()).toBe('of Kestrel');
});
