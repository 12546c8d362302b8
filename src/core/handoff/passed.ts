const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether an ISO day is over, with a day of grace: it may still be yesterday where the writer is. `now` in epoch milliseconds. */
export const hasPassed = (day: string, now: number): boolean => Date.parse(day) < now - 2 * DAY_MS;
