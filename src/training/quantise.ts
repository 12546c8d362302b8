import { CODES, GROUPS, PART, ROW } from '../core/rubric/model/shape.ts';
import type { Random } from './random.ts';

/** Rows to be put together from parts, ROW numbers each; `weights` says how much each of them matters. */
export interface Rows {
  values: Float32Array;
  weights: readonly number[];
}

/** The parts that rows are put together from: part `code` of `group` is number `group * CODES + code` and begins at PART times that. */
export interface Parts {
  values: Float32Array;
  /** What it takes to name each part, in bits: the less often it is used, the more. */
  bits: Float32Array;
}

/** How far from its row a part may lie to save one bit, over the row's weight: what is met seldom is named by few bits, and more symbols fit in. */
const WORTH_A_BIT = 0.8;

/** Parts to begin with, spread over the rows as k-means++ does. */
export function spreadParts(rows: Rows, random: Random): Parts {
  const parts = { values: new Float32Array(GROUPS * CODES * PART).fill(1e6), bits: new Float32Array(GROUPS * CODES) };
  const count = rows.weights.length;
  for (let group = 0; group < GROUPS; group += 1) {
    let row = Math.floor(random() * count);
    for (let code = 0; code < CODES; code += 1) {
      const from = row * ROW + group * PART;
      parts.values.set(rows.values.subarray(from, from + PART), (group * CODES + code) * PART);
      const far = Float64Array.from({ length: count }, (_, i) => best(parts, group, rows, i).blame * (rows.weights[i] as number));
      let left = random() * far.reduce((a, b) => a + b, 0);
      row = 0;
      while (row < count - 1 && left > (far[row] as number)) {
        left -= far[row] as number;
        row += 1;
      }
    }
  }
  return parts;
}

/** Moves the parts to the middle of the rows that use them, so many times (Lloyd), and counts anew what they take to name (entropy-constrained, Chou et al. 1989). */
export function fitParts(parts: Parts, rows: Rows, times: number): void {
  const count = rows.weights.length;
  for (let time = 0; time < times; time += 1) {
    const sums = new Float64Array(parts.values.length);
    const totals = new Float64Array(GROUPS * CODES);
    const used = new Uint32Array(GROUPS * CODES).fill(1);
    rows.weights.forEach((weight, row) => {
      for (let group = 0; group < GROUPS; group += 1) {
        const part = group * CODES + best(parts, group, rows, row).code;
        used[part] = (used[part] as number) + 1;
        totals[part] = (totals[part] as number) + weight;
        for (let d = 0; d < PART; d += 1)
          sums[part * PART + d] = (sums[part * PART + d] as number) + weight * (rows.values[row * ROW + group * PART + d] as number);
      }
    });
    totals.forEach((total, part) => {
      parts.bits[part] = log2(count + CODES) - log2(used[part] as number);
      if (total > 0) for (let d = 0; d < PART; d += 1) parts.values[part * PART + d] = (sums[part * PART + d] as number) / total;
    });
  }
}

/** The codes of the parts that stand best for a row, group by group. */
export const codesOf = (parts: Parts, rows: Rows, row: number): number[] =>
  Array.from({ length: GROUPS }, (_, group) => best(parts, group, rows, row).code);

/** Puts a row together from its parts, into the same place of `coded`. */
export function snapRow(parts: Parts, rows: Rows, row: number, coded: Float32Array): void {
  for (let group = 0; group < GROUPS; group += 1) {
    const from = (group * CODES + best(parts, group, rows, row).code) * PART;
    for (let d = 0; d < PART; d += 1) coded[row * ROW + group * PART + d] = parts.values[from + d] as number;
  }
}

function best({ values, bits }: Parts, group: number, rows: Rows, row: number): { code: number; blame: number } {
  const at = row * ROW + group * PART;
  const worth = WORTH_A_BIT / (rows.weights[row] as number);
  let code = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let c = 0; c < CODES; c += 1) {
    const part = group * CODES + c;
    let blame = worth * (bits[part] as number);
    for (let d = 0; d < PART; d += 1) {
      const apart = (values[part * PART + d] as number) - (rows.values[at + d] as number);
      blame += apart * apart;
    }
    if (blame < least) {
      least = blame;
      code = c;
    }
  }
  return { code, blame: least };
}

/** Of a whole number from 1, a straight line between the powers of two: `Math.log2` may differ in its last bit from one engine to the next. */
function log2(number: number): number {
  const whole = 31 - Math.clz32(number);
  return whole + number / 2 ** whole - 1;
}
