/** A handoff as every device and the server hold it. */
import * as z from 'zod';
import { handoffEventSchema, STATES } from './events.ts';
import { recordSchema } from './record.ts';
import type { RegisterName } from './registers.ts';

export const registerStateSchema = z.object({
  value: z.unknown(),
  /** Counts the writes of this register; 0 means never written. */
  revision: z.int().nonnegative(),
  at: z.iso.datetime(),
  by: z.string(),
});
export type RegisterState = z.infer<typeof registerStateSchema>;

export const handoffSchema = z.object({
  id: z.string(),
  record: recordSchema,
  /** User id of the SDR who began it. */
  sdr: z.string(),
  state: z.enum(STATES),
  /** Number of events so far; a command says which it expects. */
  revision: z.int().nonnegative(),
  registers: z.record(z.string(), registerStateSchema),
  events: z.array(handoffEventSchema),
});
export type Handoff = z.infer<typeof handoffSchema>;

/** The bare values of a handoff's registers, the server's or this device's. */
export function valuesOf(handoff: { registers: Partial<Record<string, { value?: unknown }>> }): Partial<Record<RegisterName, unknown>> {
  return Object.fromEntries(Object.entries(handoff.registers).map(([name, register]) => [name, register?.value]));
}
