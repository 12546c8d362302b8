import { useEffect, useState } from 'react';
import { getBookings } from '../../platform/bookings.ts';
import type { KeptAccount } from '../../storage/records.ts';

/** How many meetings are booked and have no brief, of all that this person may know of; 0 while the server has not said. */
export function useBooked(account: KeptAccount | null | undefined): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    setCount(0);
    if (!account || account.expired || account.person.roles.every((role) => role === 'ae')) return;
    let isLatest = true;
    const look = async () => {
      if (document.visibilityState === 'hidden') return;
      const answered = await getBookings(account);
      if (isLatest && answered.ok) setCount(answered.value.bookings.length);
    };
    void look();
    // Whoever comes back may have seen to some of them.
    document.addEventListener('visibilitychange', look);
    return () => {
      isLatest = false;
      document.removeEventListener('visibilitychange', look);
    };
  }, [account]);
  return count;
}
