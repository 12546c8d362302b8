/** Of a confirmation that did not go to the buyer the account executive hears. */
import { handedTo } from '../../core/handoff/parties.ts';
import { readableById } from '../store/handoffs/handoffs.ts';
import type { Tx } from '../store/tables.ts';
import { tell } from './tell.ts';

interface Undelivered {
  /** Of the letter. */
  key: string;
  kind: 'unconfirmed' | 'confirm-by-hand';
  now: number;
}

/** It did not go, or did not arrive: whoever has it now writes themselves. Once for each letter by its key. */
export async function tellUndelivered(tx: Tx, workspace: string, id: string, { key, kind, now }: Undelivered): Promise<void> {
  const kept = await readableById(tx, workspace, id);
  const person = kept && handedTo(kept.handoff);
  if (person) await tell(tx, { workspace, person, kind, handoff: id, at: now, key: `${id}#unconfirmed@${key}` });
}
