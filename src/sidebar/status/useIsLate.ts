import { useMemo } from 'react';
import { clocksOf } from '../../core/clocks/clocksOf.ts';
import { useSetting } from '../state/settings.ts';
import { useStanding } from '../state/standing.ts';

/** Whether a clock of the handoff on screen ran out and waits still. `now` in epoch milliseconds. */
export function useIsLate(now: number): boolean {
  const handoff = useStanding((state) => state.handoff);
  const settings = useSetting('clocks');
  return useMemo(() => {
    const runs = handoff ? clocksOf(handoff, settings, now) : [];
    return runs.some(({ state, stoppedAt, isOff }) => state === 'breached' && stoppedAt === undefined && !isOff);
  }, [handoff, settings, now]);
}
