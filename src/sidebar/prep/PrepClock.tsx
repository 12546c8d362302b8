import { useEffect, useState } from 'react';
import { PREPARATION_MINUTES } from '../../core/prep/checklist.ts';
import { minutesAndSeconds } from '../../ui/duration.ts';
import { useSetting } from '../state/settings.ts';
import css from './Preparing.module.css';

const LIMIT_SECONDS = PREPARATION_MINUTES * 60;
const ENOUGH = `${PREPARATION_MINUTES} minutes are enough: you know what there is to know.`;

/** Time since the card was opened, `since` in epoch milliseconds. Advice: it stops and locks nothing. */
export function PrepClock({ since }: { since: number }) {
  const { advice } = useSetting('clocks');
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const look = () => setSeconds(Math.max(0, Math.floor((Date.now() - since) / 1000)));
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [since]);
  if (!advice.preparation) return null;
  const isOver = seconds >= LIMIT_SECONDS;
  return (
    <span role="timer" aria-label="Preparation" className={isOver ? css.over : css.clock} title={isOver ? ENOUGH : undefined}>
      {minutesAndSeconds(Math.min(seconds, LIMIT_SECONDS))} of {PREPARATION_MINUTES}:00
    </span>
  );
}
