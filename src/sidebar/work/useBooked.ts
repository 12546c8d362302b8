import { useEffect, useState } from 'react';
import { getBookings } from '../../platform/bookings.ts';
import type { KeptAccount } from '../../storage/records.ts';

/** How many meetings are booked and have no brief, of all that this person may know of; null while the server has not said. */
export function useBooked(account: KeptAccount): number | null {
  const [count, setCount] = useState<number | null>(null);
  const isAsking = !account.expired && account.person.roles.some((role) => role !== 'ae');
  useEffect(() => {
    if (!isAsking) return setCount(null);
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
  }, [account, isAsking]);
  return count;
}
