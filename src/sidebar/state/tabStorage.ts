/** What outlives a reload of this tab, and what outlives the tab. Where the page denies the frame its storage, the browser keeps what was typed, and clocks begin anew. */
import { isStorageForeign } from '../../platform/relay.ts';
import { sessionMemory } from '../../platform/session.ts';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const memory = new Map<string, string>();
const untilReload: Kept = {
  getItem: (name) => memory.get(name) ?? null,
  setItem: (name, value) => void memory.set(name, value),
  removeItem: (name) => void memory.delete(name),
};

/** For clocks and the like: asked and answered at once. */
export const tabStorage: Kept = isStorageForeign() ? untilReload : sessionStorage;

/** For what a person typed: closing the tab loses none of it. */
export const draftStorage = isStorageForeign()
  ? {
      getItem: async (name: string) => {
        const kept = await sessionMemory(name).read();
        return typeof kept === 'string' ? kept : null;
      },
      setItem: (name: string, value: string) => sessionMemory(name).keep(value),
      removeItem: (name: string) => sessionMemory(name).clear(),
    }
  : localStorage;
