/** What this device holds that the server does not have yet, whoever is signed in. */
import { create } from 'zustand';
import type { Adapter } from '../core/adapters/adapter.ts';
import type { KeptAccount } from '../storage/records.ts';
import type { Unsent } from '../storage/watch.ts';
import { type Waiting, whatWaits } from '../sync/waiting.ts';
import { device } from './device.ts';
import { watchAdapters } from './ownAdapters.ts';

export interface WaitingHere {
  /** Null where nobody is signed in; undefined until the store has answered. */
  account: KeptAccount | null | undefined;
  /** Of whoever is signed in, or of nobody's drafts; undefined until the store has answered. */
  lines: Waiting[] | undefined;
  /** How many briefs of people who have signed out wait here. */
  hidden: number;
}

export const useWaitingHere = create<WaitingHere>(() => ({ account: undefined, lines: undefined, hidden: 0 }));

/** Goes on for as long as the page is open. */
export function followWaiting(): void {
  let stop = () => {};
  device.watchAccount((account) => {
    stop();
    useWaitingHere.setState({ account, lines: undefined, hidden: 0 });
    stop = account ? followOwn(account) : followAll();
  });
}

function followOwn({ person, expired }: KeptAccount): () => void {
  let adapters: readonly Adapter[] = [];
  let waits: Unsent | null = null;
  const say = () => waits && useWaitingHere.setState({ lines: whatWaits({ ...waits, signedIn: !expired, adapters, now: Date.now() }) });
  const stops = [
    watchAdapters(person.id, (now) => {
      adapters = now;
      say();
    }),
    device.watchUnsent(person.id, (now) => {
      waits = now;
      say();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

const followAll = () =>
  device.watchEverybodysUnsent((all) => {
    let lines: Waiting[] = [];
    let hidden = 0;
    for (const [owner, unsent] of all) {
      const waits = whatWaits({ ...unsent, signedIn: false, adapters: [], now: Date.now() });
      if (owner === '') lines = waits;
      else hidden += waits.length;
    }
    useWaitingHere.setState({ lines, hidden });
  });
