/** Which entries go out next. */
import type { OutboxEntry } from './ports.ts';

/** The server takes 200; a batch that fails is repeated whole, so it is kept small. */
export const BATCH = 50;

/**
 * In order, one handoff's entries never past each other. A command waits for the answers to the edits before it: one of them may end in a conflict,
 * and then nobody has seen the text that the command would be judged by.
 */
export function nextBatch(entries: readonly OutboxEntry[], now: number, limit = BATCH): OutboxEntry[] {
  const batch: OutboxEntry[] = [];
  const held = new Set<string>();
  const edited = new Set<string>();
  for (const entry of entries) {
    if (batch.length >= limit) break;
    const { handoff, kind } = entry.operation;
    if (entry.due > now || (kind === 'command' && edited.has(handoff))) held.add(handoff);
    if (held.has(handoff)) continue;
    if (kind === 'edit') edited.add(handoff);
    batch.push(entry);
  }
  return batch;
}
