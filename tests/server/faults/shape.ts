/** What a handoff must look like, worked out from what was asked of it and nothing else. */
import type { State } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import type { Operation } from '../../../src/protocol/sync.ts';

export interface Shape {
  state: State;
  /** Value and revision: one more with each edit, so that an edit that was applied twice, or not, shows. */
  registers: Record<string, [value: unknown, revision: number]>;
  /** One a command, with the words of a bounce. */
  events: string[];
}

const EVENTS = {
  begin: 'begun',
  submit: 'submitted',
  accept: 'accepted',
  bounce: 'bounced',
  reassign: 'reassigned',
  rate: 'rated',
} as const;
const STATE_AFTER = { begin: 'draft', submit: 'submitted', accept: 'accepted', bounce: 'bounced', reassign: null, rate: null } as const;

const isPlayed = (name: string): name is keyof typeof EVENTS => Object.hasOwn(EVENTS, name);

/** After operations of which none may be refused. */
export function after(before: Shape | undefined, operations: readonly Operation[]): Shape {
  const shape: Shape = before ? structuredClone(before) : { state: 'draft', registers: {}, events: [] };
  for (const operation of operations) {
    if (operation.kind === 'edit') {
      const [, revision = 0] = shape.registers[operation.register] ?? [];
      shape.registers[operation.register] = [operation.value, revision + 1];
      continue;
    }
    const { command } = operation;
    if (!isPlayed(command.name)) throw new Error(`${command.name} is not played here`);
    shape.events.push(command.name === 'bounce' ? `bounced: ${command.fix}` : EVENTS[command.name]);
    shape.state = STATE_AFTER[command.name] ?? shape.state;
  }
  return shape;
}

export function shapeOf({ state, registers, events, revision }: Handoff): Shape {
  if (revision !== events.length) throw new Error(`revision ${revision} with ${events.length} events`);
  return {
    state,
    registers: Object.fromEntries(Object.entries(registers).map(([name, { value, revision }]) => [name, [value, revision]])),
    events: events.map((event) => (event.type === 'bounced' ? `bounced: ${event.fix}` : event.type)),
  };
}

/** Grows with everything that is applied. */
export const sizeOf = ({ registers, events }: Shape): number =>
  events.length + Object.values(registers).reduce((sum, [, revision]) => sum + revision, 0);
