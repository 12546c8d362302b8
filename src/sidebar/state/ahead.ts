/** The handoff as it will stand once what waits on this device was followed: whoever is offline goes on from there. */
import { isBeginning } from '../../core/handoff/commands/registry.ts';
import { advance, decide } from '../../core/handoff/decide.ts';
import type { Handoff } from '../../core/handoff/handoff.ts';
import { actorAmong, aeOf } from '../../core/handoff/parties.ts';
import type { Person } from '../../core/handoff/person.ts';
import type { LocalHandoff, OutboxEntry } from '../../sync/ports.ts';
import { toldOf } from '../../sync/told.ts';

/** `at`: ISO 8601, for what has no time of the server's yet. Null where the server has not told of it, or does not have it any more. */
export function aheadOf(local: LocalHandoff, queued: readonly OutboxEntry[], me: Person, people: readonly Person[], at: string) {
  let handoff = toldOf(local);
  for (const { operation } of queued) {
    if (!handoff || operation.kind !== 'command' || isBeginning(operation.command)) continue;
    const { command } = operation;
    // Its words are on their way too, and the gate was passed on this device.
    const next: Handoff | null = command.name === 'submit' ? submitted(handoff, local, me.id, at) : followed(handoff, command);
    if (!next) return handoff;
    handoff = next;
  }
  return handoff;

  function followed(before: Handoff, command: Parameters<typeof decide>[1]): Handoff | null {
    const decided = decide(before, command, actorAmong(before, me, people), at, before.revision);
    return decided.ok ? advance(before, decided.decision) : null;
  }
}

function submitted(before: Handoff, local: LocalHandoff, by: string, at: string): Handoff {
  const ae = aeOf(local);
  const event = { type: 'submitted' as const, at, by, score: 0, words: 0, ...(ae !== null && { ae }) };
  return advance(before, { state: 'submitted', events: [event] });
}
