/** What the person decides about the handoff on screen. It is kept on this device and sent when the server can be reached. */
import type { GivenCommand } from '../../core/handoff/commands/registry.ts';
import { handoffId } from '../../core/handoff/record.ts';
import { askForSync } from '../../platform/messages.ts';
import { device } from './device.ts';
import { reportFailure } from './failures.ts';
import { useHandoff } from './handoffStore.ts';
import { settleNotices } from './settleNotices.ts';
import { saveNow, takeTyped } from './typing.ts';

type Before = (command: GivenCommand) => Promise<void> | undefined;

const before = new Set<Before>();

/** What is to be kept ahead of each command, from now until what it returns is called. */
export function beforeGiven(keep: Before): () => void {
  before.add(keep);
  return () => before.delete(keep);
}

/** Resolves with true once the command is kept. It is meant for what is on screen now, wherever the page moves meanwhile. */
export async function command(command: GivenCommand): Promise<boolean> {
  takeTyped();
  const { owner, record } = useHandoff.getState();
  if (!record) return false;
  // Nobody decides about words that are not kept: why they are not is said where it says "Saved".
  if (!(await saveNow())) return false;
  for (const keep of before) await keep(command);
  try {
    await device.queueCommand(owner, handoffId(record), command);
  } catch (error) {
    reportFailure(error);
    return false;
  }
  askForSync();
  settleNotices(handoffId(record), command);
  return true;
}
