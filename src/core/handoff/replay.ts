/** The log, played from its beginning. */
import { type Command, RULES } from './commands/registry.ts';
import type { EventType, HandoffEvent, State } from './events.ts';
import { counting } from './log.ts';
import { becomes } from './reasonCodes.ts';
import type { Rule } from './rule.ts';
import { type Meeting, POSSIBLE, type Standing, standingAs } from './standing.ts';

/** Commands that write the same event lead to the same place. */
const RULE_OF: ReadonlyMap<EventType, Rule> = new Map(RULES.map((rule) => [rule.event, rule]));

interface Said {
  state: State;
  meeting: Meeting;
}

/** Where an event leads from there, possible or not. */
export function after(before: Said, event: HandoffEvent): Said {
  const rule = RULE_OF.get(event.type);
  const { state, meeting } = rule?.choose?.(event, before) ?? rule?.effects[0] ?? {};
  return { state: state ?? before.state, meeting: meeting ?? before.meeting };
}

/** How a handoff stands by its log alone. What was undone does not count. */
export function replay(events: readonly HandoffEvent[]): Said {
  return counting(events).reduce<Said>((at, { event }) => after(at, event), { state: 'draft', meeting: 'scheduled' });
}

/** A device may know of a state before it has the log that leads there: the state counts, and the meeting as far as it fits. */
export function standingOf({ state, events }: { state: State; events: readonly HandoffEvent[] }): Standing {
  return standingAs(state, replay(events).meeting) ?? ({ state, meeting: POSSIBLE[state][0] } as Standing);
}

/** The state that a command leads to; null where it stays, or where only the log can tell. */
export function leadsTo(command: Command): State | null {
  if (command.name !== 'reject') return RULES.find(({ schema }) => schema.shape.name.value === command.name)?.effects[0]?.state ?? null;
  const next = becomes(command.reason);
  return next === 'reassigned' ? null : next;
}
