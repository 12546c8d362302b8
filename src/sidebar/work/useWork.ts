import { useEffect, useMemo, useState } from 'react';
import type { UnwrittenBooking } from '../../core/bookings/unwritten.ts';
import { type Section, sectionsOf } from '../../core/work/sections.ts';
import type { Summary } from '../../core/work/summary.ts';
import { device } from '../state/device.ts';
import { useSession } from '../state/session.ts';
import { useSetting } from '../state/settings.ts';
import { useNow } from '../state/useNow.ts';

const LOOK_MS = 30_000;

/** The open handoffs on this device; null until it has answered, or while nobody is signed in. */
export function useOpen(): Summary[] | null {
  const owner = useSession(({ account }) => account?.person.id);
  const [open, setOpen] = useState<{ owner: string; all: Summary[] } | null>(null);
  useEffect(() => (owner === undefined ? undefined : device.watchOpen(owner, (all) => setOpen({ owner, all }))), [owner]);
  return open && open.owner === owner ? open.all : null;
}

/** What this person has to do, by what runs out first. */
export function useSections(open: readonly Summary[] | null, booked: readonly UnwrittenBooking[]): Section[] | null {
  const me = useSession(({ account }) => account?.person ?? null);
  const people = useSession((state) => state.people);
  const settings = useSetting('clocks');
  const now = useNow(LOOK_MS);
  return useMemo(
    () => (open && me ? sectionsOf(open, { me, people, settings, now }, booked) : null),
    [open, me, people, settings, now, booked],
  );
}
