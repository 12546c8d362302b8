/** A handoff as the server last told it, for the state machine. */
import type { Handoff, RegisterState } from '../core/handoff/handoff.ts';
import type { LocalHandoff } from './ports.ts';

/** Null where the server has not told it, or does not have it any more: then nothing can be decided. */
export function toldOf({ id, record, server, registers, untold }: LocalHandoff): Handoff | null {
  if (!server || untold) return null;
  const told: Record<string, RegisterState> = {};
  for (const [name, register] of Object.entries(registers)) if (register?.base) told[name] = register.base;
  return { id, record, ...server, registers: told };
}
