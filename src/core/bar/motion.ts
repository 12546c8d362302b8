/** How a deal of its size is sold (domain, "The bar"). */

export const MOTIONS = ['high-velocity inbound', 'velocity', 'mid-market', 'enterprise'] as const;
export type Motion = (typeof MOTIONS)[number];

/** Deals smaller than this, in the deal's own currency, are sold in this motion; larger ones in the last. */
const BELOW: readonly [least: number, motion: Motion][] = [
  [5_000, 'high-velocity inbound'],
  [10_000, 'velocity'],
  [50_000, 'mid-market'],
];

export function motionBySize(size: number): Motion {
  return BELOW.find(([below]) => size < below)?.[1] ?? 'enterprise';
}

/** Chosen by hand, or else by the size of the deal; null where neither is known. A CRM says 0 where nobody said how much. */
export function motionOf({ motion, facts }: { motion: Motion | null; facts: { amount?: { value: number } | undefined } }): Motion | null {
  return motion ?? (facts.amount && facts.amount.value > 0 ? motionBySize(facts.amount.value) : null);
}

/** "Not for this motion": brief and credit are waived, speed counts. Never by the team's usual motion alone: somebody, or the deal's size, has to say so. */
export const waivesBrief = (content: Parameters<typeof motionOf>[0]): boolean => motionOf(content) === 'high-velocity inbound';

/** As people read them. */
export const MOTION_NAMES: Readonly<Record<Motion, string>> = {
  'high-velocity inbound': 'High-velocity inbound',
  velocity: 'Velocity',
  'mid-market': 'Mid-market',
  enterprise: 'Enterprise',
};

/** The deals that a motion is for, and how long they take. */
export const MOTION_DEALS: Readonly<Record<Motion, string>> = {
  'high-velocity inbound': 'below 5k, days',
  velocity: '5k to below 10k, under 30 days',
  'mid-market': '10k to below 50k, 30 to 90 days',
  enterprise: '50k and more, over 90 days',
};
