/** The store that the settings name, for as long as a command needs it. */
import { readSettings, storePlace } from '../config.ts';
import { openStore, type Store } from '../store/store.ts';

/** Throws where the settings do not fit. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const read = readSettings(process.env);
  if (!read.ok) throw new Error(read.message);
  const store = await openStore(storePlace(read.settings));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
