/** Removes somebody or something for good, and says what that could not reach. */

import { purge } from '../backup/purge.ts';
import { replay } from '../backup/replay.ts';
import { remove } from '../store/removal/removals.ts';
import type { Tombstone } from '../store/removal/tombstones.ts';
import { openStore } from '../store/store.ts';
import type { Tx } from '../store/tables.ts';
import { tellToLook } from '../sync/feed.ts';
import { chosenPlace } from './place.ts';

/** `find` says what is to go, and throws a sentence for people where it is not there. */
export async function removeForGood(find: (tx: Tx) => Promise<Tombstone>): Promise<void> {
  const { place, dataFolder } = chosenPlace();
  const store = await openStore(place);
  try {
    await store.transactAlone(async (tx) => remove(tx, await find(tx)));
    await replay(store, dataFolder);
    await tellToLook(store);
  } finally {
    await store.close();
  }
  if (!(await purge(place)))
    console.log(
      'The server is writing just now: what was removed still stands in free parts of the file. Run baton purge when it is quiet.',
    );
  console.log('Removed, from the log too. Devices that are open hear of it within seconds, others the next time they sync.');
  console.log('Backups made before still hold it. They cannot be changed: a restore removes it again, but delete them when you can.');
}
