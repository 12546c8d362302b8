/** A page under the sidebar whose reader can write. Import it before any part of the sidebar. */
import { locks } from 'node:worker_threads';
import type { FrameNote } from '../../../src/protocol/messages.ts';
import { tabs } from '../frame.ts';

/** What was asked of it, in order. */
export const asked: FrameNote[] = [];
/** Whether a reader is there that hears. */
export const reader = { hears: true };

Object.assign(tabs, {
  getCurrent: async () => ({ id: 7 }),
  sendMessage: async (_: number, message: { type: string }) => {
    if (message.type !== 'frame/note' || !reader.hears) return undefined;
    asked.push(message as FrameNote);
    return true;
  },
});

// Node has the browser's locks; the document that stands in for the browser's has none.
Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
