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
/** What each version added to its handoffs, and the rest of version 3. */
const HANDOFFS_OF = ['', '[owner+id], owner, [owner+dirty]', '[owner+id], owner, [owner+dirty], [owner+needs]'];
const PAGES = { listed: '++number, owner', pages: 'number, owner' };
/** Of version 4. */
const WAITING = { handoffs: '[owner+id], owner, [owner+dirty], [owner+needs], [waits+owner]', setAside: '++number, table, owner' };

/** Of version 5. */
const SETTINGS = { settings: '[owner+name+of], owner' };

export const OLD_VERSIONS = [1, 2, 3, 4, 5];

/** Open, and empty. Close it before today's code opens it. */
export function oldStore(name: string, version: number): Dexie {
  const old = new Dexie(name);
  for (let at = 1; at <= version; at += 1)
    old
      .version(at)
      .stores(
        at === 1 ? FIRST : at === 4 ? WAITING : at === 5 ? SETTINGS : { handoffs: HANDOFFS_OF[at - 1] ?? '', ...(at === 3 && PAGES) },
      );
  return old;
}

/** A handoff as that version wrote it down. */
export const oldRow = <T extends object>(version: number, one: T, isDirty: boolean): T => ({
  ...(version > 1 && { dirty: isDirty ? 1 : 0 }),
  ...(version > 2 && { needs: 0 }),
  ...(version > 3 && { waits: isDirty ? 1 : 0 }),
  ...one,
});
