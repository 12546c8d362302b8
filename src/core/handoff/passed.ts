const HOUR_MS = 60 * 60 * 1000;

/** An ISO day is over at the last place on Earth this long after it began at Greenwich: 24 hours, and the 12 by which clocks are behind there at the most. */
const OVER_EVERYWHERE_MS = 36 * HOUR_MS;

/** Whether an ISO day is over wherever its writer may be: who judges does not know their clock. `now` in epoch milliseconds. */
export const hasPassed = (day: string, now: number): boolean => now >= Date.parse(day) + OVER_EVERYWHERE_MS;
