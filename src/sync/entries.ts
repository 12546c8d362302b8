/** Keeping the outbox in step with a register that the server's word has changed. */

import { changedToo } from '../core/handoff/changedToo.ts';
import { wordsIn } from '../core/handoff/commands/words.ts';
import { sameValue } from '../core/handoff/values.ts';
import type { LocalHandoff, LocalRegister, OutboxEntry, StorageWriter } from './ports.ts';
import { refusedBeside } from './refused.ts';

/**
 * Puts what is left to send of a register in its entry's place, so that commands behind it stay behind it. `key` is a fresh one where the old one
 * was sent. Resolves with the handoff to go on with.
 */
export async function follow(
  store: StorageWriter,
  handoff: LocalHandoff,
  entry: OutboxEntry,
  register: LocalRegister,
  key: string,
): Promise<LocalHandoff> {
  const { operation } = entry;
  if (operation.kind !== 'edit') return handoff;
  const settled = sameValue(register.value, register.base?.value);
  if (register.conflict || settled) await store.removeOutbox(operation.key);
  else {
    const next = { ...operation, key, base: register.base?.revision ?? 0, value: register.value };
    await store.putOutbox({ ...entry, operation: next, attempts: 0 });
  }
  return register.conflict ? withdrawHandingOff(store, handoff, `${changedToo(handoff)} Choose which text stays, then hand off.`) : handoff;
}

/** A brief is not handed off with a text other than the one that was looked at. Resolves with the handoff to go on with. */
export async function withdrawHandingOff(store: StorageWriter, handoff: LocalHandoff, message: string): Promise<LocalHandoff> {
  const queued = await store.outboxOf(handoff.owner, handoff.id);
  const waiting = queued.flatMap(({ operation, attempts }) =>
    operation.kind === 'command' && operation.command.name === 'submit' && attempts === 0
      ? [{ key: operation.key, command: operation.command }]
      : [],
  );
  if (waiting.length === 0) return handoff;
  for (const { key } of waiting) await store.removeOutbox(key);
  const refusal = { reason: 'stale' as const, message };
  const restated = waiting.flatMap(({ command }) => (wordsIn(command) === '' ? [] : [command]));
  const refused = restated.reduce((before, command) => refusedBeside(before, command, refusal), handoff.refused ?? null);
  return { ...handoff, waiting: handoff.waiting.filter((name) => name !== 'submit'), refusal, ...(refused && { refused }) };
}
