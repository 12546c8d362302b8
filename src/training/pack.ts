import { createCounts, evenly } from '../core/rubric/model/coding.ts';
import { createKinds, END, folded, LOW, MATRICES, type PackedWeights } from '../core/rubric/model/packing.ts';
import { CODES, GROUPS } from '../core/rubric/model/shape.ts';
import { createWriter } from './coding.ts';
import { FINENESS, stepOf } from './fineness.ts';
import type { Network } from './network.ts';

/** Symbols by hash, sorted, each with its codes (GROUPS of them). */
export interface CodedSymbol {
  hash: number;
  codes: number[];
}

export function pack(network: Network, parts: Float32Array, symbols: readonly CodedSymbol[]): PackedWeights {
  const { put, end } = createWriter();
  const [lows, highs] = [evenly(LOW), createCounts(END + 1)];
  let before = 0;
  for (const { hash } of symbols) {
    const distance = hash - before;
    before = hash;
    let high = Math.floor(distance / LOW);
    for (; high >= END; high -= END) put(highs, END);
    put(highs, high);
    put(lows, distance % LOW);
  }
  for (let group = 0; group < GROUPS; group += 1) {
    const counts = createCounts(CODES);
    for (const { codes } of symbols) put(counts, codes[group] as number);
  }
  const countsAt = createKinds();
  const steps = MATRICES.map((matrix) => {
    const values = valuesOf(network, parts, matrix.name, matrix.field);
    const step = stepOf(values, FINENESS[matrix.kind]);
    values.forEach((value, place) => {
      put(countsAt(matrix, place), folded(Math.round(value / step)));
    });
    return step;
  });
  return { symbols: symbols.length, steps, packed: end() };
}

function valuesOf(network: Network, parts: Float32Array, name: string, field: (typeof MATRICES)[number]['field']): Float32Array {
  if (field === undefined) return name === 'parts' ? parts : name === 'window' ? network.window.value : network.bias.value;
  const head = network.heads[field];
  const byName: Record<string, Float32Array> = {
    facts: head.factWeights.value,
    factBias: head.factBias.value,
    levels: head.levelWeights.value,
    levelBias: head.levelBias.value,
  };
  return byName[name] as Float32Array;
}
