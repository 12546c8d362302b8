import { Play, Square } from 'lucide-react';
import { useEffect, useState } from 'react';
import { BAR_CHECK_SECONDS, BAR_CHECK_WARNS_FROM } from '../../../core/bar/bar.ts';
import { minutesAndSeconds } from '../../../ui/duration.ts';
import { useHandoff } from '../../state/handoffStore.ts';
import { useSetting } from '../../state/settings.ts';
import { jumpTo } from '../jump.ts';
import css from './BarClock.module.css';
import { startBarCheck, stopBarCheck, useBarCheck } from './barCheck.ts';

function useSecondsSince(startedAt: number | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (startedAt === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [startedAt]);
  return startedAt === null ? 0 : Math.max(0, (now - startedAt) / 1000);
}

/** The bar in one line: how much of it stands, and its clock where the workspace wants one. */
export function BarClock() {
  const answers = useHandoff((state) => state.content.bar);
  const { items } = useHandoff((state) => state.bar);
  const { advice } = useSetting('clocks');
  const ticked = items.filter((item) => answers[item.key]?.ticked).length;
  return (
    <div className={css.row}>
      <button type="button" className={css.jump} onClick={() => jumpTo(`bar-${items[0]?.key}`)}>
        <b>Bar check</b>
        <span className={css.dots} aria-hidden="true">
          {items.map((item) => (
            <i key={item.key} className={answers[item.key]?.ticked ? css.on : ''} />
          ))}
        </span>
        <span>
          {ticked} of {items.length}
        </span>
      </button>
      {advice.barCheck ? <Clock first={items[0]?.key} /> : null}
    </div>
  );
}

/** `first`: key of the item that a check begins with. */
function Clock({ first }: { first: string | undefined }) {
  const { startedAt, took } = useBarCheck();
  const seconds = useSecondsSince(startedAt);
  const left = Math.ceil(BAR_CHECK_SECONDS - seconds);
  const running = startedAt !== null;
  const words = running
    ? left > 0
      ? `${minutesAndSeconds(left)} left`
      : `${minutesAndSeconds(seconds)}: wrap up`
    : took !== null
      ? `took ${minutesAndSeconds(took)}`
      : '90 s';
  return (
    <>
      <span role="timer" aria-label="Bar check" className={running && seconds >= BAR_CHECK_WARNS_FROM ? css.warns : css.clock}>
        {words}
      </span>
      <button
        type="button"
        className={css.control}
        aria-label={running ? 'Stop bar check' : 'Start bar check'}
        title={running ? 'Stop bar check' : 'Start bar check: 90 seconds, as advice'}
        onClick={() => {
          if (running) stopBarCheck();
          else {
            startBarCheck();
            jumpTo(`bar-${first}`);
          }
        }}
      >
        {running ? <Square size={12} fill="currentColor" aria-hidden="true" /> : <Play size={13} fill="currentColor" aria-hidden="true" />}
      </button>
    </>
  );
}
