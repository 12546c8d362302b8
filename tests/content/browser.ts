/** As much of the browser's extension API as the content script uses, recording what it said, and a navigation like Chromium's. */
import { vi } from 'vitest';

type Listener = (message: unknown, sender: { id?: string }, answer: (value: unknown) => void) => void;

export interface FakeBrowser {
  said: unknown[];
  /** Says something as a part of this extension (or of another), gives the answer; undefined where nobody answered. */
  hear(message: unknown, from?: string): unknown;
  listeners: Set<Listener>;
  /** What an update of the extension does to the scripts that run. */
  orphan(): void;
  /** Moves as a page does without loading. */
  move(path: string, how?: 'currententrychange' | 'navigate'): void;
  moveListeners(): number;
}

const ID = 'baton';

export function fakeBrowser(): FakeBrowser {
  const said: unknown[] = [];
  const listeners = new Set<Listener>();
  const runtime: { id?: string; [name: string]: unknown } = {
    id: ID,
    // The frame's page is not loaded here: the browser tests do that.
    getURL: () => 'about:blank',
    sendMessage: (message: unknown) => {
      said.push(message);
      return Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
    },
    onConnect: { addListener: () => {}, removeListener: () => {} },
    onMessage: { addListener: (one: Listener) => listeners.add(one), removeListener: (one: Listener) => listeners.delete(one) },
  };
  vi.stubGlobal('chrome', { runtime });

  let count = 0;
  const navigation = new EventTarget();
  const add = navigation.addEventListener.bind(navigation);
  navigation.addEventListener = (type: string, listener: EventListener, options: AddEventListenerOptions) => {
    count += 1;
    options.signal?.addEventListener('abort', () => {
      count -= 1;
    });
    add(type, listener, options);
  };
  vi.stubGlobal('navigation', navigation);

  return {
    said,
    listeners,
    hear(message, from = ID) {
      let answer: unknown;
      for (const listener of listeners) {
        listener(message, { id: from }, (value) => {
          answer = value;
        });
      }
      return answer;
    },
    orphan() {
      delete runtime.id;
    },
    move(path, how = 'currententrychange') {
      if (how === 'navigate') navigation.dispatchEvent(new Event('navigate'));
      history.pushState(null, '', path);
      if (how === 'currententrychange') navigation.dispatchEvent(new Event('currententrychange'));
    },
    moveListeners: () => count,
  };
}
