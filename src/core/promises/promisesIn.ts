/** What was promised to a buyer, beside what the workspace's facts say of it. */
import type { WorkspaceFacts } from '../settings/facts.ts';
import { capabilities } from './capabilities.ts';
import { dates } from './dates.ts';
import { discounts } from './discounts.ts';
import { prices } from './prices.ts';
import type { Compare, Promised } from './promise.ts';
import { sentencesOf } from './text.ts';

const comparisons: readonly Compare[] = [prices, discounts, dates, capabilities];

/** Everything in a text that the facts speak of, in the order of the text. `now` in epoch milliseconds: "in January" is the next one. */
export function promisesIn(text: string, facts: WorkspaceFacts, now: number): Promised[] {
  const told = { text, sentences: sentencesOf(text), facts, now };
  return comparisons.flatMap((compare) => compare(told)).toSorted((a, b) => a.start - b.start);
}
