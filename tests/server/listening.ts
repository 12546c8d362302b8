/** An open page that holds the live stream. */
import { expect, onTestFinished } from 'vitest';
import type { Device } from './harness.ts';

/** What it hears when it is worth pulling. */
export const CHANGED = 'event: changed\ndata: {}';
/** The same, where it is only what others are still writing. */
export const DRAFTS = 'event: changed\ndata: {"drafts":true}';

/** Reads a stream block by block; null at its end. */
export async function listening({ backend, token }: Device) {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const response = await fetch(`${backend.url}/v1/sync/stream`, { headers: { Authorization: `Bearer ${token}` }, signal: stop.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const next = async (): Promise<string | null> => {
    for (;;) {
      const end = rest.indexOf('\n\n');
      if (end >= 0) {
        const block = rest.slice(0, end);
        rest = rest.slice(end + 2);
        return block;
      }
      const { done, value } = await reader.read();
      if (done) return null;
      rest += value;
    }
  };
  expect(await next()).toBe(': hello');
  return { next, stop: () => stop.abort() };
}
