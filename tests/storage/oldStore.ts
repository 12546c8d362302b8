/** A store as an earlier version made it. */
import { Dexie } from 'dexie';
import './open.ts';

const FIRST = {
  handoffs: '[owner+id], owner',
  outbox: '++position, &operation.key, [owner+operation.handoff], owner',
  people: '[owner+id], owner',
  keep: 'name',
  setAside: '++number, table',
};
/** What versions 2 and 3 added. */
const DIRTY = { handoffs: '[owner+id], owner, [owner+dirty]' };
const PAGES = { handoffs: '[owner+id], owner, [owner+dirty], [owner+needs]', listed: '++number, owner', pages: 'number, owner' };
/** Of version 4. */
const WAITING = { handoffs: '[owner+id], owner, [owner+dirty], [owner+needs], [waits+owner]', setAside: '++number, table, owner' };

/** Of version 5. */
const SETTINGS = { settings: '[owner+name+of], owner' };

/** Of version 6. */
const SUMMARIES = { summaries: '++number, &[owner+id], owner, [owner+open]' };

const STORES = [FIRST, DIRTY, PAGES, WAITING, SETTINGS, SUMMARIES];

export const OLD_VERSIONS = [1, 2, 3, 4, 5, 6];

/** Open, and empty. Close it before today's code opens it. */
export function oldStore(name: string, version: number): Dexie {
  const old = new Dexie(name);
  for (const [at, stores] of STORES.slice(0, version).entries()) old.version(at + 1).stores(stores);
  return old;
}

/** A handoff as that version wrote it down. */
export const oldRow = <T extends object>(version: number, one: T, isDirty: boolean): T => ({
  ...(version > 1 && { dirty: isDirty ? 1 : 0 }),
  ...(version > 2 && { needs: 0 }),
  ...(version > 3 && { waits: isDirty ? 1 : 0 }),
  ...one,
});
