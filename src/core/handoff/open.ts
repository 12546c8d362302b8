/** Whether a person may write in a handoff, as their device knows it. */
import type { Handoff } from './handoff.ts';

/** True before it is handed off, and once it came back, for whoever began it; anybody's own draft that the server has not heard of is open too. */
export function isOpenTo({ server }: { server: Pick<Handoff, 'sdr' | 'state'> | null }, person: string): boolean {
  return server === null || (server.sdr === person && (server.state === 'draft' || server.state === 'bounced'));
}
