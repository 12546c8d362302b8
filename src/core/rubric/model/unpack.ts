import { FIELD_KEYS, type FieldKey } from '../../brief/fields.ts';
import { createCounts, createReader, evenly } from './coding.ts';
import { createKinds, END, LOW, MATRICES, type PackedWeights, unfolded } from './packing.ts';
import { CODES, GROUPS, PART, ROW } from './shape.ts';

export interface Head {
  facts: Float32Array;
  factBias: Float32Array;
  levels: Float32Array;
  levelBias: Float32Array;
}

/** The weights as numbers. `places` takes a symbol's hash to its place, where it is known; `rowAt` a place to its row (ROW numbers). */
export interface Weights {
  places: Map<number, number>;
  rowAt: (place: number) => Float32Array;
  window: Float32Array;
  bias: Float32Array;
  heads: Record<FieldKey, Head>;
}

export function unpack({ symbols, steps, packed }: PackedWeights): Weights {
  const read = createReader(packed);
  const places = new Map<number, number>();
  const [lows, highs] = [evenly(LOW), createCounts(END + 1)];
  let hash = 0;
  for (let place = 0; place < symbols; place += 1) {
    let high = 0;
    let more = read(highs);
    while (more === END) {
      high += END;
      more = read(highs);
    }
    hash += (high + more) * LOW + read(lows);
    places.set(hash, place);
  }
  const codes = Array.from({ length: GROUPS }, () => {
    const counts = createCounts(CODES);
    return Uint8Array.from({ length: symbols }, () => read(counts));
  });
  const countsAt = createKinds();
  const matrices = new Map<string, Float32Array>();
  MATRICES.forEach((matrix, i) => {
    const weightAt = (_: unknown, place: number) => unfolded(read(countsAt(matrix, place))) * (steps[i] as number);
    matrices.set(`${matrix.name} ${matrix.field}`, Float32Array.from({ length: matrix.size }, weightAt));
  });
  const matrix = (name: string, field?: FieldKey) => matrices.get(`${name} ${field}`) as Float32Array;
  const parts = matrix('parts');
  const rowAt = (place: number) => {
    const row = new Float32Array(ROW);
    for (let group = 0; group < GROUPS; group += 1) {
      const from = (group * CODES + (codes[group]?.[place] as number)) * PART;
      row.set(parts.subarray(from, from + PART), group * PART);
    }
    return row;
  };
  const headOf = (field: FieldKey): Head => ({
    facts: matrix('facts', field),
    factBias: matrix('factBias', field),
    levels: matrix('levels', field),
    levelBias: matrix('levelBias', field),
  });
  const heads = Object.fromEntries(FIELD_KEYS.map((field) => [field, headOf(field)])) as Record<FieldKey, Head>;
  return { places, rowAt, window: matrix('window'), bias: matrix('bias'), heads };
}
