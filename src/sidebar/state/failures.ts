/** The sidebar's one funnel for what went wrong: the person is told what to do, the rest goes on. */
import { create } from 'zustand';
import { storageFailure } from '../../storage/failures.ts';

export const useFailure = create<{ message: string | null }>(() => ({ message: null }));

export function reportFailure(error: unknown): void {
  const { message } = storageFailure(error);
  useFailure.setState({ message });
}
