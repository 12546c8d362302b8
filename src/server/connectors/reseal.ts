/** After the server's key was changed: all that was sealed by an older one is sealed by the new one, so that the old one can go. */
import { belongsTo, everyConnection, saveSealed } from '../store/crm/connections.ts';
import type { Store } from '../store/store.ts';
import type { Sealer } from './seal.ts';

/** Resolves with how many were. What cannot be opened stays as it is. */
export function resealAll(store: Pick<Store, 'transact'>, sealer: Sealer): Promise<number> {
  return store.transact(async (tx) => {
    let count = 0;
    for (const connection of await everyConnection(tx)) {
      const { id, sealed } = connection;
      const secret = sealer.isFresh(sealed) ? null : sealer.open(sealed, belongsTo(connection));
      if (secret === null) continue;
      await saveSealed(tx, id, sealed, sealer.seal(secret, belongsTo(connection)));
      count += 1;
    }
    return count;
  });
}
