/** What one would ask for to have an event again that was lost. */
import { type Command, type GivenCommand, RULES } from './commands/registry.ts';
import type { HandoffEvent } from './events.ts';

/** Null for what cannot be asked for again: the beginning, and what only took something back. */
export function againOf(event: HandoffEvent): GivenCommand | null {
  for (const rule of RULES) {
    const said = rule.event === event.type ? rule.again?.(event) : null;
    if (said) return { ...said, name: rule.schema.shape.name.value } as GivenCommand;
  }
  return null;
}

/** Whether this may be what came of the command: all that it asks for stands in the event. */
export function isSaidBy(command: Command, event: HandoffEvent): boolean {
  if (command.name === 'undo') return event.type === 'undone';
  const again = againOf(event);
  if (again?.name !== command.name) return false;
  const said = new Map<string, unknown>(Object.entries(again));
  return Object.entries(command).every(([key, asked]) => asked === undefined || JSON.stringify(said.get(key)) === JSON.stringify(asked));
}
