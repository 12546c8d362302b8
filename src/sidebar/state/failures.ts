/** The sidebar's one funnel for what went wrong: the person is told what to do, the rest goes on. */
import { createStore } from 'zustand/vanilla';
import { storageFailure } from '../../storage/failures.ts';

/** What the person should know, until they put it away. No hook: it is there before the interface is. */
export const failure = createStore<{ message: string | null }>(() => ({ message: null }));

export function tellFailure(message: string | null): void {
  failure.setState({ message });
}

let trouble: string | null = null;

/** What keeps this device's store closed stays on screen until it is open after all. */
export function tellTrouble(words: string | null): void {
  if (words !== null || failure.getState().message === trouble) tellFailure(words);
  trouble = words;
}

export function reportFailure(error: unknown): void {
  tellFailure(storageFailure(error).message);
}
