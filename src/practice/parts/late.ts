import { useEffect, useState } from 'react';

/** Milliseconds after which the parts of a record page appear, one after the other, as on a CRM that loads them by separate requests. */
const STEPS = [120, 260, 420];

/** How many parts of the page are there yet: 0 to 3. */
export function useLate(): number {
  const [ready, setReady] = useState(0);
  useEffect(() => {
    const timers = STEPS.map((after, step) => setTimeout(() => setReady(step + 1), after));
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, []);
  return ready;
}
