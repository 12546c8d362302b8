/** Which side of the handoff this person stands on: what the sidebar shows follows from it. */
import { aeOf } from '../../core/handoff/parties.ts';
import type { Person } from '../../core/handoff/person.ts';
import type { Given } from '../../protocol/sync.ts';
import type { LocalHandoff } from '../../sync/ports.ts';

export type View =
  /** The brief is this person's to write. */
  | 'write'
  /** It is on its way or with the account executive. */
  | 'sent'
  /** This person is the account executive. */
  | 'review'
  /** They may see it, and no more. */
  | 'read'
  /** It was theirs as its account executive, and went to another. */
  | 'given'
  /** There is nothing here that they could write or read. */
  | 'none';

export function viewOf(local: LocalHandoff | null, me: Person | null, given: Given | null = null): View {
  if (!me) return 'write';
  const server = local?.server;
  if (given && !server) return 'given';
  if (!local || !server) return local || me.roles.includes('sdr') ? 'write' : 'none';
  if (server.sdr === me.id) {
    const open = server.state === 'draft' || server.state === 'bounced';
    return open && !local.waiting.includes('submit') ? 'write' : 'sent';
  }
  return aeOf(local) === me.id ? 'review' : 'read';
}
