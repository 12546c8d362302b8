import { CODES, GROUPS, PART, ROW } from '../core/rubric/model/shape.ts';
import type { Random } from './random.ts';

/** The parts that rows are put together from: part `code` of `group` begins at `(group * CODES + code) * PART`. */
export type Parts = Float32Array;

/** Parts to begin with, spread over the rows as k-means++ does; `weights` says how much each row matters. */
export function spreadParts(rows: Float32Array, weights: readonly number[], random: Random): Parts {
  const parts = new Float32Array(GROUPS * CODES * PART).fill(1e6);
  const count = weights.length;
  for (let group = 0; group < GROUPS; group += 1) {
    let row = Math.floor(random() * count);
    for (let code = 0; code < CODES; code += 1) {
      const from = row * ROW + group * PART;
      parts.set(rows.subarray(from, from + PART), (group * CODES + code) * PART);
      const far = Float64Array.from({ length: count }, (_, i) => nearest(parts, group, rows, i).distance * (weights[i] as number));
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

/** Moves the parts to the middle of the rows that use them, so many times (Lloyd). */
export function fitParts(parts: Parts, rows: Float32Array, weights: readonly number[], times: number): void {
  for (let time = 0; time < times; time += 1) {
    const sums = new Float64Array(parts.length);
    const totals = new Float64Array(GROUPS * CODES);
    weights.forEach((weight, row) => {
      for (let group = 0; group < GROUPS; group += 1) {
        const part = group * CODES + nearest(parts, group, rows, row).code;
        totals[part] = (totals[part] as number) + weight;
        for (let d = 0; d < PART; d += 1)
          sums[part * PART + d] = (sums[part * PART + d] as number) + weight * (rows[row * ROW + group * PART + d] as number);
      }
    });
    totals.forEach((total, part) => {
      if (total > 0) for (let d = 0; d < PART; d += 1) parts[part * PART + d] = (sums[part * PART + d] as number) / total;
    });
  }
}

/** The codes of the parts nearest to a row, group by group. */
export const codesOf = (parts: Parts, rows: Float32Array, row: number): number[] =>
  Array.from({ length: GROUPS }, (_, group) => nearest(parts, group, rows, row).code);

/** Puts a row of `rows` together from its nearest parts, into the same place of `coded`. */
export function snapRow(parts: Parts, rows: Float32Array, row: number, coded: Float32Array): void {
  for (let group = 0; group < GROUPS; group += 1) {
    const from = (group * CODES + nearest(parts, group, rows, row).code) * PART;
    for (let d = 0; d < PART; d += 1) coded[row * ROW + group * PART + d] = parts[from + d] as number;
  }
}

function nearest(parts: Parts, group: number, rows: Float32Array, row: number): { code: number; distance: number } {
  const at = row * ROW + group * PART;
  let code = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let c = 0; c < CODES; c += 1) {
    const from = (group * CODES + c) * PART;
    let distance = 0;
    for (let d = 0; d < PART; d += 1) {
      const apart = (parts[from + d] as number) - (rows[at + d] as number);
      distance += apart * apart;
    }
    if (distance < least) {
      least = distance;
      code = c;
    }
  }
  return { code, distance: least };
}
