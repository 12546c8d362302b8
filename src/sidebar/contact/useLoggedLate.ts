import { useMemo } from 'react';
import { clocksOf } from '../../core/clocks/clocksOf.ts';
import { useSetting } from '../state/settings.ts';
import { useStanding } from '../state/standing.ts';

/** When the first touch was logged, ISO 8601, where it was made in time and its time had run out by then; null otherwise. */
export function useLoggedLate(): string | null {
  const handoff = useStanding((state) => state.handoff);
  const settings = useSetting('clocks');
  return useMemo(() => {
    const last = handoff ? clocksOf(handoff, settings, Date.now()).findLast(({ clock }) => clock === 'first-touch') : undefined;
    const { stoppedAt, loggedAt, dueAt = null } = last ?? {};
    if (stoppedAt === undefined || loggedAt === undefined || dueAt === null) return null;
    return stoppedAt <= dueAt && dueAt < loggedAt ? new Date(loggedAt).toISOString() : null;
  }, [handoff, settings]);
}
