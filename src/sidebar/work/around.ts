/** Which account a page without a record is about, by what this device knows: a page that names several is about none. */
import { create } from 'zustand';
import { ofAccount } from '../../core/work/find.ts';
import type { Summary } from '../../core/work/summary.ts';
import type { PageAround } from '../../protocol/messages.ts';

type Around = Omit<PageAround, 'type'>;

export const useAround = create<{ around: Around | null }>(() => ({ around: null }));

/** What stands as a heading counts before what stands anywhere. */
export function handoffsAround(open: readonly Summary[], { headings, texts }: Around): Summary[] {
  for (const said of [headings, texts]) {
    const found = said.flatMap((text) => ofAccount(open, { name: text, domain: text }));
    const accounts = new Set(found.map(({ account }) => account));
    if (accounts.size > 0) return accounts.size === 1 ? [...new Set(found)] : [];
  }
  return [];
}
