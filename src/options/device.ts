import { createStore } from 'zustand/vanilla';
import { openDevice } from '../storage/device.ts';
import { storageFailure } from '../storage/failures.ts';

/** Why what this page shows does not follow this device's store any more, in words for the person; null while all is well. */
export const broken = createStore<{ message: string | null }>(() => ({ message: null }));

export function reportFailure(error: unknown): void {
  broken.setState({ message: storageFailure(error).message });
}

/** This device's copy, shared with the sidebar and the worker. */
export const device = openDevice({ failed: reportFailure });

device.watchTrouble((message) => broken.setState({ message }));
