import { FIELD_KEYS, type FieldKey } from '../../brief/fields.ts';
import { type Counts, createCounts } from './coding.ts';
import { CHANNELS, CODES, DRIVEN, GROUPS, LEVELS, PART, POOLED, ROW, signsOf, WINDOW } from './shape.ts';

/** What is learnt, packed by `coding.ts`: first the symbols (hash and codes), then the matrices of `MATRICES`, each weight a whole number of its step. */
export interface PackedWeights {
  /** How many symbols are known. */
  symbols: number;
  /** By matrix. */
  steps: number[];
  packed: string;
}

/** The distance to the next hash is written as what is left of LOW, and how often LOW goes into it: END says that END more follow. */
export const LOW = 64;
export const END = 63;

/** A weight is a whole number of its step, up to so many on both sides of zero. */
export const MOST_STEPS = 44;
const NUMBERS = 2 * MOST_STEPS + 1;

/** Whole numbers in the order 0, -1, 1, -2, 2, …: what is near zero comes often, and is found first. */
export const folded = (steps: number): number => (steps < 0 ? -2 * steps - 1 : 2 * steps);
export const unfolded = (number: number): number => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);

/** A matrix of so many weights, `width` of them in a row. */
export interface Matrix {
  name: string;
  field?: FieldKey;
  kind: 'parts' | 'window' | 'head' | 'bias';
  width: number;
  size: number;
}

/** Which matrices there are, in the order in which they stand, with their sizes. */
export const MATRICES: readonly Matrix[] = [
  { name: 'parts', kind: 'parts', width: PART, size: GROUPS * CODES * PART },
  { name: 'window', kind: 'window', width: DRIVEN, size: WINDOW * ROW * DRIVEN },
  { name: 'bias', kind: 'bias', width: DRIVEN, size: DRIVEN },
  ...FIELD_KEYS.flatMap((field) => {
    const signs = signsOf(field).length;
    return [
      { name: 'facts', field, kind: 'head', width: POOLED, size: signs * POOLED } as const,
      { name: 'factBias', field, kind: 'bias', width: signs, size: signs } as const,
      { name: 'levels', field, kind: 'head', width: POOLED + signs, size: LEVELS * (POOLED + signs) } as const,
      { name: 'levelBias', field, kind: 'bias', width: LEVELS, size: LEVELS } as const,
    ];
  }),
];

/** The counts that the weights of a matrix share, by place: in the heads those of the channels' highest values, lowest values and means each have their own. */
export function createKinds(): (matrix: Matrix, place: number) => Counts {
  const kinds = new Map<string, Counts>();
  return ({ name, kind, width }, place) => {
    const key = kind === 'head' ? `${name} ${Math.floor((place % width) / CHANNELS)}` : kind;
    const counts = kinds.get(key) ?? createCounts(NUMBERS);
    kinds.set(key, counts);
    return counts;
  };
}
