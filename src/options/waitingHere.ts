/** What this device holds that the server does not have yet, whoever is signed in. */
import { create } from 'zustand';
import type { KeptAccount } from '../storage/records.ts';
import { type Waiting, whatWaits } from '../sync/waiting.ts';
import { device } from './device.ts';

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

const followOwn = (account: KeptAccount) =>
  device.watchUnsent(account.person.id, (unsent) =>
    useWaitingHere.setState({ lines: whatWaits({ ...unsent, signedIn: !account.expired, now: Date.now() }) }),
  );

const followAll = () =>
  device.watchEverybodysUnsent((all) => {
    let lines: Waiting[] = [];
    let hidden = 0;
    for (const [owner, unsent] of all) {
      const waits = whatWaits({ ...unsent, signedIn: false, now: Date.now() });
      if (owner === '') lines = waits;
      else hidden += waits.length;
    }
    useWaitingHere.setState({ lines, hidden });
  });
