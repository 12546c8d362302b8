/** Time, chance and ids, as the browser has them. */
import type { ClockPort } from '../sync/ports.ts';

export const browserClock: ClockPort = {
  now: () => Date.now(),
  random: () => Math.random(),
  uuid: () => crypto.randomUUID(),
};
