/** Parts of a page in the document of a test, and what a person does there. */
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, assert, beforeEach, expect, vi } from 'vitest';

/** A place of its own for each test. Returns what draws in it, at once. */
export function ownPlace(): (node: ReactNode) => void {
  let root: Root;
  beforeEach(() => {
    const place = document.createElement('div');
    document.body.replaceChildren(place);
    root = createRoot(place);
  });
  afterEach(() => root.unmount());
  return (node) => flushSync(() => root.render(node));
}

export const text = (): string => document.body.textContent ?? '';

/** Resolves once the words are on screen. */
export const says = (words: string): Promise<void> => vi.waitFor(() => expect(text()).toContain(words));

export const button = (starts: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(starts));

/** Presses the first button whose words start so, once it is there. */
export const press = (starts: string): Promise<void> => vi.waitFor(() => (button(starts) ?? assert.fail(`no ${starts}`)).click());
