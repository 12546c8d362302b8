import { useEffect, useState } from 'react';
import { getBookedWork } from '../../platform/bookings.ts';
import { keepBooked, keptBooked } from '../../platform/keptBooked.ts';
import type { KeptBooked } from '../../protocol/bookings.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { reportFailure } from '../state/failures.ts';

/** Somebody else may have begun one, or told of another. */
const LOOK_MS = 5 * 60_000;

const NONE: Pick<KeptBooked, 'bookings' | 'isMore'> = { bookings: [], isMore: false };

/** Meetings without a brief that are this person's to see to, as the server told last; `begun`: asked anew when it changes. */
export function useBooked(account: KeptAccount | null | undefined, begun: number): typeof NONE {
  const [kept, setKept] = useState<KeptBooked | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was begun here takes its booking off the server's list
  useEffect(() => {
    if (!account || account.person.roles.every((role) => role === 'ae')) return;
    const owner = account.person.id;
    let isLatest = true;
    const take = (told: KeptBooked | null): void => {
      if (isLatest && told?.owner === owner) setKept(told);
    };
    const look = async (): Promise<void> => {
      if (document.visibilityState === 'hidden' || account.expired) return;
      const answered = await getBookedWork(account);
      if (!answered.ok || !isLatest) return;
      take({ owner, ...answered.value });
      await keepBooked({ owner, ...answered.value });
    };
    const asked = (): void => void look().catch(reportFailure);
    keptBooked().then(take).then(look).catch(reportFailure);
    const timer = setInterval(asked, LOOK_MS);
    // Whoever comes back may have seen to some of them.
    document.addEventListener('visibilitychange', asked);
    return () => {
      isLatest = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', asked);
    };
  }, [account, begun]);
  return kept && kept.owner === account?.person.id ? kept : NONE;
}
