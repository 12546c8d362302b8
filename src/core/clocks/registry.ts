/** Every clock of a handoff. Adding one: a file in `clocks`, its name, and a line here. */
import type { Clock, ClockName } from './clock.ts';
import { booking } from './clocks/booking.ts';
import { completeBrief } from './clocks/completeBrief.ts';
import { confirmation } from './clocks/confirmation.ts';
import { decision } from './clocks/decision.ts';
import { firstTouch } from './clocks/firstTouch.ts';
import { fix } from './clocks/fix.ts';
import { rating } from './clocks/rating.ts';
import { review } from './clocks/review.ts';

export const CLOCKS: readonly Clock[] = [booking, completeBrief, review, fix, firstTouch, confirmation, rating, decision];

export function clockNamed(name: ClockName): Clock {
  const found = CLOCKS.find((clock) => clock.name === name);
  if (!found) throw new Error(`No clock ${name}`);
  return found;
}
