/** The way is open again: what waited only because it was closed goes now. The server's own word on when to come back stays. */
import type { ClockPort, StoragePort } from './ports.ts';
import { LOOK_AHEAD } from './push.ts';

export async function release(storage: StoragePort, clock: ClockPort, owner: string): Promise<void> {
  for (const { operation } of (await storage.outbox(owner, LOOK_AHEAD)).filter(({ away }) => away)) {
    await storage.atomically(async (store) => {
      const entry = (await store.outboxOf(owner, operation.handoff)).find((one) => one.operation.key === operation.key);
      if (!entry?.away) return;
      const { away: _, ...kept } = entry;
      await store.putOutbox({ ...kept, due: clock.now() });
    });
  }
}
