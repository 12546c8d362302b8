import { expect, test } from 'vitest';
// A browser without policies: its storage has no such area at all.
import '../sidebar/frame.ts';

const { managed } = await import('../../src/platform/managed.ts');

test('a browser that knows no policies has set nothing', async () => {
  await expect(managed()).resolves.toEqual({ crmPatterns: [], unreadable: [], server: null });
});
