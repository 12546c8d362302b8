/** What an undo that is given now is to take back: the last decision that this device knows of, on its way or told by the server. */
import { type Command, type GivenCommand, isLook, RULES } from '../core/handoff/commands/registry.ts';
import type { EventType } from '../core/handoff/events.ts';
import { decided } from '../core/handoff/log.ts';
import type { LocalHandoff, OutboxEntry } from '../sync/ports.ts';

const EVENT_OF: ReadonlyMap<string, EventType> = new Map(RULES.map(({ schema, event }) => [schema.shape.name.value, event]));

const commandsIn = (queued: readonly OutboxEntry[]) => queued.flatMap(({ operation }) => (operation.kind === 'command' ? [operation] : []));

/** Named by its kind, which stays where its number in the log may be another by the time it arrives. `queued`: oldest first. */
export function meant(command: GivenCommand, { server }: LocalHandoff, queued: readonly OutboxEntry[], owner: string): GivenCommand {
  if (command.name !== 'undo') return command;
  const events = decided(server?.events ?? [], owner).map(({ event }) => event.type);
  for (const { command: before, expected } of commandsIn(queued)) {
    const event = eventOf(before);
    if (event !== 'undone') events.push(...(event ? [event] : []));
    // Else what it took back is out of the log already.
    else if (expected >= (server?.revision ?? 0)) events.pop();
  }
  const of = events.at(-1);
  return { name: 'undo', ...(of && { of }) };
}

const eventOf = (command: Command): EventType | undefined => (isLook(command) ? undefined : EVENT_OF.get(command.name));
