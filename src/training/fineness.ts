import { MOST_STEPS } from '../core/rubric/model/packing.ts';
import type { Network, Parameter } from './network.ts';

/** A weight is kept to the nearest of these parts of its matrix's spread: finer costs bytes and gains nothing. Of the heads most is zero, which makes their spread small. */
export const FINENESS = { parts: 0.2, window: 0.8, head: 1, bias: 0.1 };

/** The step to whose multiples `values` are rounded. */
export function stepOf(values: Float32Array, fineness: number): number {
  let square = 0;
  let most = 0;
  for (const value of values) {
    square += value * value;
    most = Math.max(most, Math.abs(value));
  }
  const spread = Math.sqrt(square / values.length);
  // Six decimals are read back the same on every machine.
  return Number(Math.max(spread * fineness, most / MOST_STEPS, 1e-6).toFixed(6));
}

/** A parameter, and its numbers as they will be shipped. */
interface Rounded {
  parameter: Parameter;
  used: Float32Array;
}

/** The window and the heads, rounded as they will be shipped. The few numbers of the biases are left alone. */
export function roundedOf({ window, heads }: Network): Rounded[] {
  const rounded = (parameter: Parameter, fineness: number): Rounded => {
    const step = stepOf(parameter.value, fineness);
    return { parameter, used: parameter.value.map((x) => Math.round(x / step) * step) };
  };
  return [
    rounded(window, FINENESS.window),
    ...Object.values(heads).flatMap((head) => [rounded(head.factWeights, FINENESS.head), rounded(head.levelWeights, FINENESS.head)]),
  ];
}
