import { useEffect, useRef, useState } from 'react';
import { type HandoffState, useHandoff } from './handoffStore.ts';

/** A value that follows its source once the source has been still for a while: nothing flickers from word to word. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

/** The same for a part of the handoff on screen, without drawing anything before it has settled. `select` may be a new function each time. */
export function useSettledPart<T>(select: (state: HandoffState) => T, ms: number): T {
  const [settled, setSettled] = useState(() => select(useHandoff.getState()));
  const latest = useRef(select);
  latest.current = select;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = latest.current(useHandoff.getState());
    setSettled(last);
    const stop = useHandoff.subscribe((state, before) => {
      const now = latest.current(state);
      if (Object.is(now, last)) return;
      last = now;
      clearTimeout(timer);
      // What was just read from this device nobody is typing: until it settled, an empty brief would be spoken of.
      if (state.ready && !before.ready) setSettled(now);
      else timer = setTimeout(() => setSettled(now), ms);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [ms]);
  return settled;
}
