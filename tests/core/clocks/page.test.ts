import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { page } from './page.ts';

const PLACE = new URL('../../../docs/clocks.md', import.meta.url);

test('the page says what the clocks do', () => {
  if (process.env['UPDATE_CLOCKS_PAGE']) writeFileSync(PLACE, page());
  expect(
    readFileSync(PLACE, 'utf8'),
    'Run UPDATE_CLOCKS_PAGE=1 npx vitest run tests/core/clocks/page.test.ts, and look at what changed.',
  ).toBe(page());
});
