import type { Network, Parameter } from './network.ts';

const MEAN = 0.9;
const SPREAD = 0.999;
const LEAST = 1e-8;
/** Gradients longer than this are shortened to it, so that one odd batch does not undo the others. */
const LONGEST = 5;

export function parametersOf(network: Network): Parameter[] {
  const heads = Object.values(network.heads).flatMap((head) => [head.factWeights, head.factBias, head.levelWeights, head.levelBias]);
  return [network.rows, network.window, network.bias, ...heads];
}

/** Forgets what earlier courses left in the moments: the step counts from 1 again. */
export function forget(parameters: readonly Parameter[]): void {
  for (const { mean, spread } of parameters) {
    mean.fill(0);
    spread.fill(0);
  }
}

/** One step of Adam (Kingma and Ba, 2015) over `parameters`; clears their gradients. `step` counts from 1. */
export function adam(parameters: readonly Parameter[], rate: number, step: number): void {
  let square = 0;
  for (const { gradient } of parameters)
    for (let i = 0; i < gradient.length; i += 1) square += (gradient[i] as number) * (gradient[i] as number);
  const length = Math.sqrt(square);
  const shorten = length > LONGEST ? LONGEST / length : 1;
  const meanBias = 1 - power(MEAN, step);
  const spreadBias = 1 - power(SPREAD, step);
  for (const { value, gradient, mean, spread, kept } of parameters) {
    for (let i = 0; i < value.length; i += 1) {
      const g = (gradient[i] as number) * shorten;
      const m = MEAN * (mean[i] as number) + (1 - MEAN) * g;
      const s = SPREAD * (spread[i] as number) + (1 - SPREAD) * g * g;
      mean[i] = m;
      spread[i] = s;
      if (m !== 0) value[i] = (value[i] as number) - (rate * (m / meanBias)) / (Math.sqrt(s / spreadBias) + LEAST);
      if (kept?.[i] === 0) value[i] = 0;
    }
    gradient.fill(0);
  }
}

/** By multiplication: `Math.pow` may differ in its last bit from one engine to the next. */
function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** Keeps only the largest numbers of a parameter, this share of them; the others are zero from now on. */
export function prune(parameter: Parameter, share: number): void {
  const { value } = parameter;
  const sizes = value.map(Math.abs).toSorted();
  const least = sizes[Math.floor((1 - share) * sizes.length)] as number;
  parameter.kept = Uint8Array.from(value, (x) => (Math.abs(x) >= least ? 1 : 0));
  for (let i = 0; i < value.length; i += 1) if (parameter.kept[i] === 0) value[i] = 0;
}
