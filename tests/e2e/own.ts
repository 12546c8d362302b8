/** What the tests of a file stand on. Call at the top of it, the backend first: what was begun last ends first. */

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { type Backend, createBackend } from '../../src/server/backend.ts';
import { type Browser, openBrowser } from './browser.ts';

/** One for all of them, empty at first. */
export function ownBackend(): () => Backend {
  let backend: Backend;
  beforeAll(async () => {
    backend = await createBackend({ dataFolder: ':memory:' });
  });
  afterAll(() => backend?.close());
  return () => backend;
}

/** One for all of them, or a fresh one for each. */
export function ownBrowser(per: 'file' | 'test'): () => Browser {
  let browser: Browser;
  const [before, after] = per === 'file' ? [beforeAll, afterAll] : [beforeEach, afterEach];
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());
  return () => browser;
}

/** A tab that ends with the test. */
export async function ownPage({ context }: Browser): Promise<Page> {
  const page = await context.newPage();
  onTestFinished(() => page.close());
  return page;
}
