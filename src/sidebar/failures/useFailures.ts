/** The known failures of the handoff on screen. */
import { createContext, useContext, useMemo } from 'react';
import { clocksOf } from '../../core/clocks/clocksOf.ts';
import type { Failure } from '../../core/failures/failure.ts';
import { failuresOf } from '../../core/failures/failuresOf.ts';
import type { RegisterName } from '../../core/handoff/registers.ts';
import { type HandoffState, useHandoff } from '../state/handoffStore.ts';
import { isOwnNote } from '../state/headline.ts';
import { useSetting } from '../state/settings.ts';
import { useStanding } from '../state/standing.ts';
import { useNow } from '../state/useNow.ts';
import { useSettledPart } from '../state/useSettled.ts';

const SETTLE_MS = 900;
const MINUTE_MS = 60_000;

/** The same object as long as nothing of it changes. */
let last: Pick<HandoffState, 'record' | 'content' | 'score'> | null = null;
function settling({ record, content, score }: HandoffState) {
  if (last?.record !== record || last.content !== content || last.score !== score) last = { record, content, score };
  return last;
}

/** None before this device's copy was read. Follows what is typed once that has been still for a moment. */
export function useFailures(): Failure[] {
  const now = useNow(MINUTE_MS);
  // A note of one's own is handed to nobody: it cannot fail as a handoff.
  const ready = useHandoff(({ ready, local, values }) => ready && local?.untold !== true && !isOwnNote(local, values));
  const record = useHandoff((state) => state.record);
  const settled = useSettledPart(settling, SETTLE_MS);
  const bar = useHandoff((state) => state.bar);
  const handoff = useStanding((state) => state.handoff);
  const facts = useSetting('facts');
  const clocks = useSetting('clocks');
  const firstTouchDue = useMemo(() => {
    const run = handoff
      ? clocksOf(handoff, clocks, now).find(({ clock, stoppedAt }) => clock === 'first-touch' && stoppedAt === undefined)
      : undefined;
    return run?.dueAt ?? undefined;
  }, [handoff, clocks, now]);
  return useMemo(() => {
    // What another record said a moment ago is not said of this one.
    if (!ready || settled.record !== record) return [];
    const { content, score } = settled;
    const context = { facts, motion: bar.motion, score, booked: content.facts.booked, firstTouchDue };
    return failuresOf({ state: handoff?.state ?? 'draft', events: handoff?.events ?? [], content }, context, now);
  }, [ready, record, settled, bar, handoff, facts, firstTouchDue, now]);
}

/** What is worked out once for all the places in which a brief is written. */
export const KnownFailures = createContext<readonly Failure[]>([]);

/** Those that are mended at this part of the brief, but for what the field says of itself. */
export function useFailuresAt(at: RegisterName): Failure[] {
  return useContext(KnownFailures).filter(({ mend, isSaidInField }) => mend.at === at && !isSaidInField);
}
