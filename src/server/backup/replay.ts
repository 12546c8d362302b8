/** Keeps removals removed: whatever store is found here, what was removed before is removed from it again. */
import { remnants } from '../store/removal/remnants.ts';
import { remove } from '../store/removal/removals.ts';
import { type Tombstone, tombstones } from '../store/removal/tombstones.ts';
import type { Store } from '../store/store.ts';
import type { Tx } from '../store/tables.ts';
import { readTombstones, writeTombstones } from './tombstoneFile.ts';

/** Those of both lists; where both have one, the one that removes more. */
export function merged(one: readonly Tombstone[], other: readonly Tombstone[]): Tombstone[] {
  const all = new Map<string, Tombstone>();
  for (const tombstone of [...one, ...other]) {
    const before = all.get(tombstone.id);
    all.set(tombstone.id, before && before.briefs >= tombstone.briefs ? before : tombstone);
  }
  return [...all.values()].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Returns how many people and workspaces were there again. */
export async function removeAgain(tx: Tx, all: readonly Tombstone[]): Promise<number> {
  let again = 0;
  for (const tombstone of all) if (await remove(tx, tombstone)) again += 1;
  return again;
}

/** Brings table and file together, and removes again what came back, or was never removed whole. Returns how many did. */
export async function replay(store: Store, dataFolder: string): Promise<number> {
  const inFile = await readTombstones(dataFolder);
  const inTable = await store.read(tombstones);
  const known = new Set(inTable.map(({ id }) => id));
  const isOwed = inFile.some(({ id }) => !known.has(id)) || (await store.read(remnants)).length > 0;
  const again = isOwed ? await store.transactAlone((tx) => removeAgain(tx, merged(inTable, inFile))) : 0;
  const all = await store.read(tombstones);
  if (JSON.stringify(all) !== JSON.stringify(inFile)) await writeTombstones(dataFolder, all);
  return again;
}
