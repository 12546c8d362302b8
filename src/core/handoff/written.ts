import type { RegisterName } from './registers.ts';

/** What is known of the record is no text of the brief. Devices that are not told of corrections could never count them. */
const OF_RECORD: ReadonlySet<string> = new Set<RegisterName>(['facts', 'corrected']);

export const isOfBrief = (register: string): boolean => !OF_RECORD.has(register);

/**
 * How often the parts of a brief were written, but for what is known of its record. Who hands it off says how often as far as they saw: a text that
 * came meanwhile is not handed off unread.
 */
export function timesWritten(registers: Partial<Record<string, { revision: number } | null | undefined>>): number {
  return Object.entries(registers).reduce((sum, [name, register]) => sum + (isOfBrief(name) ? (register?.revision ?? 0) : 0), 0);
}
