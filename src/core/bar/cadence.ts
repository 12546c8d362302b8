/** How often a bar is calibrated: each month, and each quarter once the team's bounce rate has been steady for three months. It is a rate of the team, and of nobody in it. */

const DAY = 24 * 60 * 60_000;
const MONTH_MS = 30 * DAY;
export const EVERY_MS = { month: MONTH_MS, quarter: 91 * DAY } as const;
export type Every = keyof typeof EVERY_MS;

const MONTHS = 3;
/** Of fewer a rate says nothing: then it is not known to be steady. */
const LEAST_REVIEWED = 10;
/** From the lowest to the highest of the months. */
const MOST_APART = 0.1;

interface Month {
  reviewed: number;
  bounced: number;
}

/** `at`: ISO 8601. */
export interface Review {
  type: 'accepted' | 'bounced';
  at: string;
}

/** The last months of thirty days, the newest first: what was reviewed for the first time in each, and how much of it came back at least once. `reviews` of each handoff in their order. */
export function monthsOf(reviews: readonly (readonly Review[])[], now: number): Month[] {
  const months = Array.from({ length: MONTHS }, (): Month => ({ reviewed: 0, bounced: 0 }));
  for (const all of reviews) {
    const [first] = all;
    const month = first && months[Math.floor((now - Date.parse(first.at)) / MONTH_MS)];
    if (!month) continue;
    month.reviewed += 1;
    if (all.some(({ type }) => type === 'bounced')) month.bounced += 1;
  }
  return months;
}

/** Steady is a rate that every month has enough reviews to know, and that moved by no more than ten points between any two of them. Where there is doubt it is not. */
export function everyOf(months: readonly Month[]): Every {
  if (months.length < MONTHS || months.some(({ reviewed }) => reviewed < LEAST_REVIEWED)) return 'month';
  const rates = months.map(({ reviewed, bounced }) => bounced / reviewed);
  return Math.max(...rates) - Math.min(...rates) <= MOST_APART ? 'quarter' : 'month';
}
