/** A row of a matrix with what is not zero in it: of the heads most is. */
export interface SparseRow {
  at: Uint16Array;
  weights: Float64Array;
}

export function sparse(row: Float32Array): SparseRow {
  const at = Uint16Array.from(Array.from(row.keys()).filter((i) => row[i] !== 0));
  return { at, weights: Float64Array.from(at, (i) => row[i] as number) };
}

export function dot({ at, weights }: SparseRow, vector: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < at.length; i += 1) sum += (weights[i] as number) * (vector[at[i] as number] as number);
  return sum;
}
