/** The names of a workspace reach the sidebar, and what is pointed out with them costs no level. */
import { beforeAll, expect, test } from 'vitest';
import { keepNames } from '../../src/server/store/settings/names.ts';
import { signIn } from './browser.ts';
import { ownBackend, ownBrowser } from './own.ts';
import { boxOf, openDeal } from './people.ts';

const backend = ownBackend();
const browser = ownBrowser('file');

beforeAll(async () => {
  const [sam] = await backend().firstWorkspace();
  await backend().store.transact(async (tx) => {
    const { id } = await tx.selectFrom('workspace').select('id').executeTakeFirstOrThrow();
    await keepNames(tx, id, { ours: [], competitors: ['Rival Co'] });
  });
  await signIn(browser().context, backend().url, sam?.code ?? '');
});

test('a competitor named in one field is pointed out in Red Flags, calmly and only while that is written', async () => {
  const sidebar = await openDeal(await browser().context.newPage(), backend().url, 'D-101');
  await (await boxOf(sidebar, 'Promised & Discussed')).fill('They asked how we differ from Rival Co.');
  const flags = await boxOf(sidebar, 'Red Flags & Concerns');
  await flags.focus();
  const remark = sidebar.getByText('“Rival Co” stands under Promised');
  await remark.waitFor();
  expect(await sidebar.getByRole('meter', { name: 'Red Flags & Concerns level' }).getAttribute('aria-valuenow')).toBe('0');
  expect(
    await flags.evaluate((box) =>
      box
        .getAttribute('aria-describedby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    ),
  ).toContain('Rival Co');
  await (await boxOf(sidebar, 'Trigger Signal')).focus();
  await remark.waitFor({ state: 'detached' });
});
