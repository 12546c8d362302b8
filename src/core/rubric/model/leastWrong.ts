import { exp } from './exp.ts';

/** How much of the blame grows with the square of how far off a level is, as it does in weighted kappa; the rest is for being off at all. */
const BY_DISTANCE = 0.35;

/** Of levels with their scores (their odds are e to the score) the one with the least blame to expect: where 0 and 3 are both likely, one between them. */
export function leastWrong(scores: readonly number[]): number {
  const top = Math.max(...scores);
  const odds = scores.map((score) => exp(score - top));
  const blame = scores.map((_, level) =>
    odds.reduce((sum, odd, other) => sum + (other === level ? 0 : odd * (1 - BY_DISTANCE + BY_DISTANCE * (level - other) ** 2)), 0),
  );
  return blame.indexOf(Math.min(...blame));
}
