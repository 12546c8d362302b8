/** Which account a page without a record is about, by what this device knows: a page that names several is about none. */
import { create } from 'zustand';
import { ofAccount } from '../../core/work/find.ts';
import type { Summary } from '../../core/work/summary.ts';
import type { PageAround } from '../../protocol/messages.ts';

type Around = Omit<PageAround, 'type'>;

/** `isUnsure`: the page has a record open, and does not say which. */
export const useAround = create<{ around: Around | null; isUnsure: boolean }>(() => ({ around: null, isUnsure: false }));

/** By name what stands as a heading, else by address: a name anywhere, as in a list of deals, says nothing of what the page is about. */
export function handoffsAround(open: readonly Summary[], { headings, domains }: Around): Summary[] {
  const byName = headings.flatMap((name) => ofAccount(open, { name }));
  const found = byName.length > 0 ? byName : domains.flatMap((domain) => ofAccount(open, { domain }));
  const accounts = new Set(found.map(({ account }) => account));
  return accounts.size === 1 ? [...new Set(found)] : [];
}
