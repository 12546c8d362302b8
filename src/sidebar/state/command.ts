/** What the person decides about the handoff on screen. It is kept on this device and sent when the server can be reached. */
import type { Command } from '../../core/handoff/commands.ts';
import { askForSync } from '../../platform/messages.ts';
import { device } from './device.ts';
import { reportFailure } from './failures.ts';
import { useHandoff } from './handoffStore.ts';
import { saveNow, takeTyped } from './typing.ts';

export async function command(command: Exclude<Command, { name: 'begin' }>): Promise<void> {
  takeTyped();
  await saveNow();
  const { local } = useHandoff.getState();
  if (!local) return;
  await device.queueCommand(local.owner, local.id, command).catch(reportFailure);
  askForSync();
}
