import { useEffect, useState } from 'react';

/** A page, and its CRM, are given this long to tell it themselves. */
const PATIENCE_MS = 4_000;

/** True once they have had it, from when this part came on screen. */
export function useIsTime(): boolean {
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTime(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isTime;
}
