/** Whether a handoff waits for a person, as their device holds it. */
import type { Command } from './commands/registry.ts';
import type { Handoff, RegisterState } from './handoff.ts';
import { aeOf } from './parties.ts';

interface Held {
  server: Pick<Handoff, 'sdr' | 'state'> | null;
  registers: Partial<Record<string, { base: RegisterState | null; conflict: object | null }>>;
  waiting: readonly Command['name'][];
  /** The server does not have it any more: nothing can be decided. */
  untold?: true;
}

/** To review for its account executive; bounced for its SDR; a text to choose for whoever wrote it. A decision that is on its way no longer waits. */
export function needs({ server, registers, waiting, untold }: Held, person: string): boolean {
  if (Object.values(registers).some((register) => register?.conflict)) return true;
  if (!server || untold) return false;
  if (server.state === 'bounced') return server.sdr === person && !waiting.includes('submit') && !waiting.includes('withdraw');
  const base = registers['ae']?.base;
  const ae = aeOf({ registers: base ? { ae: base } : {} });
  return server.state === 'submitted' && ae === person && !waiting.includes('accept') && !waiting.includes('bounce');
}
