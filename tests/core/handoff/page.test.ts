import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { page } from './page.ts';

const PLACE = new URL('../../../docs/handoff.md', import.meta.url);

test('the page says what the commands do', () => {
  if (process.env['UPDATE_HANDOFF_PAGE']) writeFileSync(PLACE, page());
  expect(
    readFileSync(PLACE, 'utf8'),
    'Run UPDATE_HANDOFF_PAGE=1 npx vitest run tests/core/handoff/page.test.ts, and look at what changed.',
  ).toBe(page());
});
