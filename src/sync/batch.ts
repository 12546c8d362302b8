/** Which entries go out next. */
import { waitUntil } from '../protocol/backoff.ts';
import type { OutboxEntry } from './ports.ts';

/** The server takes 200; a batch that fails is repeated whole, so it is kept small. */
export const BATCH = 50;
/** Letters of a batch of more than one entry: a slow line is to get it through in seconds. */
const BATCH_LETTERS = 64_000;

/** Milliseconds until an entry may go. One that was never tried has nothing to wait for, whatever the clock said when it was written. */
export const waitOf = ({ attempts, due }: OutboxEntry, now: number): number => (attempts === 0 ? 0 : waitUntil(due, now));

/** Tries in which the server failed, after which an entry goes alone: one that it stumbles over must not hold up the others for ever. */
const STUMBLED_AFTER = 3;

const isStumbled = ({ failed, attempts }: OutboxEntry): boolean => failed === 'failed' && attempts >= STUMBLED_AFTER;

/**
 * In order, one handoff's entries never past each other. A command waits for the answers to the edits before it: one of them may end in a conflict,
 * and then nobody has seen the text that the command would be judged by.
 */
export function nextBatch(entries: readonly OutboxEntry[], now: number, limit = BATCH): OutboxEntry[] {
  const batch: OutboxEntry[] = [];
  const held = new Set<string>();
  const edited = new Set<string>();
  let alone: OutboxEntry | null = null;
  let letters = 0;
  for (const entry of entries) {
    if (batch.length >= limit) break;
    const { handoff, kind } = entry.operation;
    if (waitOf(entry, now) > 0 || (kind === 'command' && edited.has(handoff))) held.add(handoff);
    if (held.has(handoff)) continue;
    if (isStumbled(entry)) {
      held.add(handoff);
      // The least tried first: the one at fault is soon behind all others.
      if (!edited.has(handoff) && (!alone || entry.attempts < alone.attempts)) alone = entry;
      continue;
    }
    letters += JSON.stringify(entry.operation).length;
    if (letters > BATCH_LETTERS && batch.length > 0) break;
    if (kind === 'edit') edited.add(handoff);
    batch.push(entry);
  }
  return batch.length === 0 && alone ? [alone] : batch;
}

/** What of a batch goes at once: where nothing was heard of earlier tries, a half each time, and again more once a smaller one has got through. */
export function withinReach(batch: readonly OutboxEntry[], gotThrough: number): OutboxEntry[] {
  const late = Math.max(0, ...batch.map((entry) => entry.late ?? 0));
  return batch.slice(0, Math.max(1, BATCH >> Math.min(late, 30), 2 * gotThrough));
}
