/** Writes down what is to be sent, before anything is sent. */
import { isUnsaved } from '../core/handoff/unsaved.ts';
import { owed } from '../protocol/owed.ts';
import type { ClockPort, StoragePort } from './ports.ts';

export async function plan(storage: StoragePort, clock: ClockPort, owner: string): Promise<void> {
  for (const { id, record } of await storage.unsent(owner)) {
    if (isUnsaved(record)) continue;
    await storage.atomically(async (store) => {
      const handoff = await store.handoff(owner, id);
      if (!handoff) return;
      const queued = await store.outboxOf(owner, id);
      const { add, change } = owed(handoff, queued, clock.uuid);
      for (const operation of change) {
        const entry = queued.find((one) => one.operation.key === operation.key);
        if (entry) await store.putOutbox({ ...entry, operation });
      }
      for (const operation of add) await store.addOutbox({ format: 1, owner, operation, attempts: 0, due: clock.now() });
    });
  }
}
