import { exp } from '../core/rubric/model/exp.ts';

/** Numbers between 0 and 1 from a seed, the same on every machine (mulberry32). */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle(items: Int32Array, random: Random): void {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const k = Math.floor(random() * (i + 1));
    const other = items[k] as number;
    items[k] = items[i] as number;
    items[i] = other;
  }
}

export const sigmoid = (x: number): number => 1 / (1 + exp(-x));
