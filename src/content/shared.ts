/** What the content script and the readers, each its own file in the same isolated world, tell each other. The page has no way to it. */
import type { Adapter } from '../core/adapters/adapter.ts';
import type { RecordRef } from '../core/handoff/record.ts';
import type { Reader, Session } from '../crm/contract.ts';
import { tell } from '../platform/content.ts';
import type { FromPage } from '../protocol/messages.ts';

export interface Shared {
  /** The record whose page is to be read now; null where none is shown, or the sidebar is closed. */
  reading: RecordRef | null;
  /** By CRM: a reader that is here, called when `reading` changed; with true where its facts are to be told again. */
  readers: Map<string, (again?: boolean) => void>;
  /** Tells the frame: the content script knows how it hears, each reader is a file of its own. */
  tell: (message: FromPage) => void;
  /** Records at addresses that the workspace described itself; absent where it described none here. */
  detect?: (url: URL) => RecordRef | null;
  /** Looks at the page's address again. */
  look: () => void;
  /** What the workspace wrote about the CRM whose reader comes next; the worker puts it here. */
  adapters?: readonly Adapter[];
  /** Puts the workspace's selectors in the place of a reader's own. */
  adapt?: { reader(base: Reader): Reader; session(base: Session): Session };
}

const world: { baton?: Shared } = globalThis as { baton?: Shared };

export const shared = (): Shared | undefined => world.baton;

/** The shared place, or null where another copy of the content script has made it already. */
export function claim(): Shared | null {
  if (world.baton) return null;
  world.baton = { reading: null, readers: new Map(), tell, look: () => {} };
  return world.baton;
}

export function release(): void {
  delete world.baton;
}

/** Of a record on its page, whichever of its handoffs is meant. */
export const keyOf = ({ origin, type, id }: RecordRef): string => `${origin}|${type}|${id}`;
