import { useEffect, useState } from 'react';

/** Epoch milliseconds, looked at again every so often: for what changes by the clock alone. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
