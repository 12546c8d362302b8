/** The first word with the page under the frame, said while the rest of this page is still being run. What the page says before anybody listens is kept. */
import { hearPage, helloPage } from '../../platform/frame.ts';
import type { FromPage, PageToggle } from '../../protocol/messages.ts';

type Said = FromPage | PageToggle;

const early: Said[] = [];
let hear = (message: Said): void => void early.push(message);

hearPage((message) => hear(message));

/** The page's answer to the greeting; listening came first, so nothing said after it is missed. */
export const greeted = helloPage();

export function listenToPage(listener: (message: Said) => void): void {
  hear = listener;
  for (const message of early.splice(0)) listener(message);
}
