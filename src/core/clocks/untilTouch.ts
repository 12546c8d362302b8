/** How long a buyer waits at the most from booking to the first word, by how hot the trigger is. */
import { MINUTE } from './clock.ts';
import type { Scene } from './scene.ts';
import { runsOut } from './workingTime.ts';

/** Epoch milliseconds; null where nobody told the kind of trigger. */
export function untilTouch({ temperature, settings, booked }: Scene): number | null {
  return temperature === null ? null : runsOut(settings[temperature] * MINUTE, booked.at, settings.hours);
}
