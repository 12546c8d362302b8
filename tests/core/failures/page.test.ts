/** The page on the known failures names them as the product does, in the same order. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { failureKinds } from '../../../src/core/failures/registry.ts';

test('docs/promises.md has a line for each', () => {
  const page = readFileSync(new URL('../../../docs/promises.md', import.meta.url), 'utf8');
  const lines = page.slice(page.indexOf('| failure')).split('\n').slice(2);
  const names = lines
    .slice(
      0,
      lines.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) => line.split('|')[1]?.trim());
  expect(names).toEqual(failureKinds.map(({ name }) => name));
});
