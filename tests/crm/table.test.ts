import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { table } from './table.ts';

const PLACE = new URL('../../docs/crm.md', import.meta.url);

test('the page says what is known of each CRM', async () => {
  const now = await table();
  if (process.env['UPDATE_CRM_PAGE']) writeFileSync(PLACE, now);
  expect(readFileSync(PLACE, 'utf8'), 'Run UPDATE_CRM_PAGE=1 npx vitest run tests/crm/table.test.ts, and look at what changed.').toBe(now);
});
