/** What one would ask for to have an event again that was lost. */
import { type GivenCommand, RULES } from './commands/registry.ts';
import type { HandoffEvent } from './events.ts';

/** Null for what cannot be asked for again: the beginning, and what only took something back. */
export function againOf(event: HandoffEvent): GivenCommand | null {
  for (const rule of RULES) {
    const said = rule.event === event.type ? rule.again?.(event) : null;
    if (said) return { ...said, name: rule.schema.shape.name.value } as GivenCommand;
  }
  return null;
}
