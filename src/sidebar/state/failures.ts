/** The sidebar's one funnel for what went wrong: the person is told what to do, the rest goes on. */
import { createStore } from 'zustand/vanilla';
import { storageFailure } from '../../storage/failures.ts';

/** What the person should know, until this page ends. No hook: it is there before the interface is. */
export const failure = createStore<{ message: string | null }>(() => ({ message: null }));

export function reportFailure(error: unknown): void {
  const { message } = storageFailure(error);
  failure.setState({ message });
}
