import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { page } from './page.ts';

const PLACE = new URL('../../../docs/permissions.md', import.meta.url);

test('what is allowed stands in docs/permissions.md as it stands in the list', () => {
  if (process.env['UPDATE_PERMISSIONS']) writeFileSync(PLACE, page());
  expect(readFileSync(PLACE, 'utf8'), 'Run UPDATE_PERMISSIONS=1 npx vitest run tests/server/denial, and look at what changed.').toBe(
    page(),
  );
});
