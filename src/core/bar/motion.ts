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

/** Chosen by hand, or else by the size of the deal; null where neither is known. */
export function motionOf({ motion, facts }: { motion: Motion | null; facts: { amount?: { value: number } | undefined } }): Motion | null {
  return motion ?? (facts.amount ? motionBySize(facts.amount.value) : null);
}
