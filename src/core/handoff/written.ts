/**
 * How often the parts of a brief were written, but for what pages tell by themselves. Who hands it off says how often as far as they saw: a text that
 * came meanwhile is not handed off unread.
 */
export function timesWritten(registers: Partial<Record<string, { revision: number } | null | undefined>>): number {
  return Object.entries(registers).reduce((sum, [name, register]) => sum + (name === 'facts' ? 0 : (register?.revision ?? 0)), 0);
}
