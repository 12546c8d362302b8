/** Why an account fits, part by part, for whoever reads it: what says most first. */
import type { AccountFit } from './registers.ts';

const NAMES: readonly (readonly [Exclude<keyof AccountFit, 'confirmed'>, string])[] = [
  ['whyTargeted', 'Targeted'],
  ['industry', 'Industry'],
  ['size', 'Size'],
  ['technology', 'Technology'],
  ['growth', 'Growth'],
];

export interface FitLine {
  name: string;
  text: string;
}

/** Parts that nobody filled are left out. */
export const fitLines = (fit: AccountFit | null): FitLine[] =>
  NAMES.flatMap(([part, name]) => (fit?.[part].trim() ? [{ name, text: fit[part].trim() }] : []));
