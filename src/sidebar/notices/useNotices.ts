/** What this person was told, as this device keeps it. */
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { watchNotices } from '../../platform/keptNotices.ts';
import { toWorker } from '../../platform/messages.ts';
import type { KeptNotices, Notice } from '../../protocol/notices.ts';
import { noticesIn } from '../../sync/notices.ts';
import { useSession } from '../state/session.ts';

/** Whether the list stands open. */
export const useNoticesOpen = create<{ isOpen: boolean }>(() => ({ isOpen: false }));

export const openNotices = (isOpen: boolean): void => useNoticesOpen.setState({ isOpen });

/** Null until this device has answered, or while nobody is signed in. */
export function useNotices(): Notice[] | null {
  const owner = useSession(({ account }) => account?.person.id);
  const [kept, setKept] = useState<KeptNotices | null | undefined>(undefined);
  useEffect(() => watchNotices(setKept), []);
  return owner === undefined || kept === undefined ? null : noticesIn(kept, owner);
}

/** Here at once; the server is told when it can be reached. */
export function readNotices(notices: readonly Notice[]): void {
  const ids = notices.filter(({ read }) => !read).map(({ id }) => id);
  if (ids.length > 0) toWorker({ type: 'worker/notices-read', ids }).catch(() => undefined);
}
