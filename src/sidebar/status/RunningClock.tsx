import { Timer } from 'lucide-react';
import { useMemo } from 'react';
import { clocksOf } from '../../core/clocks/clocksOf.ts';
import { BEFORE_OUTCOME } from '../../core/handoff/rule.ts';
import { dayAndTime, timeOrDay } from '../../ui/format.ts';
import { nameIn, useSession } from '../state/session.ts';
import { useSetting } from '../state/settings.ts';
import { useStanding } from '../state/standing.ts';
import { useNow } from '../state/useNow.ts';
import { clockWords } from './clockWords.ts';
import css from './RunningClock.module.css';

const LOOK_MS = 30_000;

/** What runs out next, in one quiet line. */
export function RunningClock() {
  const now = useNow(LOOK_MS);
  const handoff = useStanding((state) => state.handoff);
  const settings = useSetting('clocks');
  const me = useSession(({ account }) => account?.person.id ?? null);
  const people = useSession((state) => state.people);
  const words = useMemo(() => {
    const runs = handoff ? clocksOf(handoff, settings, now) : [];
    const when = (at: number): string => timeOrDay(new Date(at).toISOString(), new Date(now));
    const isOver = handoff !== null && !(BEFORE_OUTCOME as readonly string[]).includes(handoff.state);
    return clockWords(runs, now, { me, nameOf: (id) => nameIn(people, id), when, isOver });
  }, [handoff, settings, now, me, people]);
  if (!words) return null;
  const { text, tone, dueAt } = words;
  return (
    <p
      className={`${css.line} ${tone === 'soon' ? css.soon : ''}`}
      title={dueAt === null ? undefined : `Due ${dayAndTime(new Date(dueAt).toISOString())}`}
    >
      <Timer size={13} aria-hidden />
      {text}
    </p>
  );
}
