/** Opens the prep card before a meeting, for whoever wishes it on this device. */
import { prepAhead } from '../core/prep/ahead.ts';
import type { Device } from '../storage/device.ts';

export interface AheadPorts {
  device: Pick<Device, 'account' | 'wishesPrepAhead' | 'open' | 'openedPrepFor'>;
  now: () => number;
  ringAt: (when: number | null) => Promise<void>;
  openCard: (id: string) => Promise<void>;
}

/** Looks what is due, and rings for what comes next. Each card opens once for each time that its meeting was given. */
export async function lookAhead({ device, now, ringAt, openCard }: AheadPorts): Promise<void> {
  const account = await device.account();
  if (!account || !(await device.wishesPrepAhead())) return ringAt(null);
  const owner = account.person.id;
  const { due, next } = prepAhead(await device.open(owner), owner, now());
  await ringAt(next);
  for (const { id, start } of due) if (await device.openedPrepFor(owner, id, start)) await openCard(id);
}
