import { useEffect, useState } from 'react';
import { minutesAndSeconds } from '../../ui/duration.ts';
import { useSetting } from '../state/settings.ts';
import { secondsWritten, useWritingClock } from './writingClock.ts';

/** A whole brief wants less than this many seconds. */
const WRITING_SECONDS = 240;

const LONG = 'Four minutes are enough for a brief: hand off what you know.';

/** How long it was written at, where the workspace wants that said. `before` stands between it and what it is said behind. */
export function WritingTime({ before = '' }: { before?: string }) {
  const { advice } = useSetting('clocks');
  const handoff = useWritingClock((state) => state.handoff);
  const writing = useWritingClock((state) => state.last > 0);
  const [seconds, setSeconds] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another handoff has another time
  useEffect(() => {
    const look = () => setSeconds(secondsWritten());
    look();
    if (!writing) return;
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [writing, handoff]);
  if (!advice.writing) return null;
  return (
    <>
      {before}
      <span role="timer" aria-label="Writing time" title={seconds > WRITING_SECONDS ? LONG : undefined}>
        {minutesAndSeconds(seconds)} writing
      </span>
    </>
  );
}
