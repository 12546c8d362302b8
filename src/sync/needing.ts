/** How many handoffs wait for this person: the number on the toolbar button. */
import { aeOf } from '../core/handoff/decide.ts';
import type { LocalHandoff } from './ports.ts';

/** To review for its account executive; bounced for its SDR; a text to choose for whoever wrote it. A decision that is on its way no longer waits. */
export function needing(handoffs: readonly LocalHandoff[], person: string): number {
  return handoffs.filter((handoff) => needs(handoff, person)).length;
}

function needs({ server, registers, waiting }: LocalHandoff, person: string): boolean {
  if (Object.values(registers).some((register) => register?.conflict)) return true;
  if (!server) return false;
  if (server.state === 'bounced') return server.sdr === person && !waiting.includes('submit');
  const base = registers.ae?.base;
  const ae = aeOf({ registers: base ? { ae: base } : {} });
  return server.state === 'submitted' && ae === person && !waiting.includes('accept') && !waiting.includes('bounce');
}
