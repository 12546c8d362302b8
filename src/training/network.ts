import { FIELD_KEYS, type FieldKey } from '../core/brief/fields.ts';
import { LEVELS, SHARE_A_GATE, signsOf, squash, WINDOW, type Width } from '../core/rubric/model/shape.ts';
import type { Random } from './random.ts';

/** A parameter with its gradient and Adam's two moments. */
export interface Parameter {
  value: Float32Array;
  gradient: Float32Array;
  mean: Float32Array;
  spread: Float32Array;
  /** Which of its numbers are kept, 1 or 0 for each; null where all are. */
  kept: Uint8Array | null;
}

export interface Head {
  facts: string[];
  factWeights: Parameter;
  factBias: Parameter;
  levelWeights: Parameter;
  levelBias: Parameter;
}

/** All that is learnt: a row a symbol, the window's weights, and for each field what its facts and its level are read from. */
export interface Network {
  width: Width;
  rows: Parameter;
  window: Parameter;
  bias: Parameter;
  heads: Record<FieldKey, Head>;
}

export function parameter(size: number, fill: (index: number) => number = () => 0): Parameter {
  return {
    value: Float32Array.from({ length: size }, (_, i) => fill(i)),
    gradient: new Float32Array(size),
    mean: new Float32Array(size),
    spread: new Float32Array(size),
    kept: null,
  };
}

export function createNetwork(symbols: number, width: Width, random: Random): Network {
  const { row, channels, driven, pooled } = width;
  const around = (reach: number) => () => (2 * random() - 1) * reach;
  const heads = Object.fromEntries(
    FIELD_KEYS.map((field) => {
      const facts = signsOf(field);
      const levelInput = pooled + facts.length;
      return [
        field,
        {
          facts,
          factWeights: parameter(facts.length * pooled, around(1 / Math.sqrt(pooled))),
          factBias: parameter(facts.length),
          levelWeights: parameter(LEVELS * levelInput, around(1 / Math.sqrt(levelInput))),
          levelBias: parameter(LEVELS),
        },
      ];
    }),
  ) as Record<FieldKey, Head>;
  return {
    width,
    rows: parameter(symbols * row, around(0.17)),
    window: parameter(WINDOW * row * driven, around(1 / Math.sqrt(WINDOW * row))),
    bias: parameter(driven, (i) => (i < channels ? 0 : 0.5)),
    heads,
  };
}

/** Where the push on a channel's gate stands among what is driven. */
const gateOf = (channel: number, channels: number): number => channels + Math.floor(channel / SHARE_A_GATE);

/** What is kept of one text's way through the channels, to go back along it. */
export interface Trace {
  /** Place of each token's distinct word in the batch. */
  words: Int32Array;
  driven: Float32Array;
  values: Float32Array;
  gates: Float32Array;
  states: Float32Array;
  pooled: Float32Array;
  highest: Int32Array;
  lowest: Int32Array;
}

/** What each distinct word of a batch adds to the channels of itself and its neighbours: WINDOW × driven numbers a word. */
export function project(network: Network, inputs: Float32Array, count: number): Float32Array {
  const { row, driven } = network.width;
  const { value: window } = network.window;
  const projected = new Float32Array(count * WINDOW * driven);
  for (let word = 0; word < count; word += 1) {
    for (let k = 0; k < WINDOW; k += 1) {
      const to = (word * WINDOW + k) * driven;
      for (let d = 0; d < row; d += 1) {
        const x = inputs[word * row + d] as number;
        if (x === 0) continue;
        const from = (k * row + d) * driven;
        for (let c = 0; c < driven; c += 1) projected[to + c] = (projected[to + c] as number) + x * (window[from + c] as number);
      }
    }
  }
  return projected;
}

/** Runs one text of at least one word through the channels and pools them. */
export function forward(network: Network, projected: Float32Array, words: Int32Array): Trace {
  const n = words.length;
  const { channels, driven: width, pooled: pools } = network.width;
  const bias = network.bias.value;
  const half = channels / 2;
  const driven = new Float32Array(n * width);
  for (let t = 0; t < n; t += 1) {
    const at = t * width;
    for (let c = 0; c < width; c += 1) driven[at + c] = bias[c] as number;
    for (let k = 0; k < WINDOW; k += 1) {
      const neighbour = t + k - 1;
      if (neighbour < 0 || neighbour >= n) continue;
      const from = ((words[neighbour] as number) * WINDOW + k) * width;
      for (let c = 0; c < width; c += 1) driven[at + c] = (driven[at + c] as number) + (projected[from + c] as number);
    }
  }
  const size = n * channels;
  const [values, gates, states] = [new Float32Array(size), new Float32Array(size), new Float32Array(size)];
  for (let t = 0; t < n; t += 1) {
    for (let c = 0; c < channels; c += 1) {
      values[t * channels + c] = squash(driven[t * width + c] as number);
      gates[t * channels + c] = 0.5 + 0.5 * squash(driven[t * width + gateOf(c, channels)] as number);
    }
  }
  const pooled = new Float32Array(pools);
  const highest = new Int32Array(channels);
  const lowest = new Int32Array(channels);
  for (let c = 0; c < channels; c += 1) {
    const backwards = c >= half;
    let state = 0;
    let sum = 0;
    let top = Number.NEGATIVE_INFINITY;
    let bottom = Number.POSITIVE_INFINITY;
    for (let step = 0; step < n; step += 1) {
      const t = backwards ? n - 1 - step : step;
      const gate = gates[t * channels + c] as number;
      state = Math.fround((1 - gate) * state + gate * (values[t * channels + c] as number));
      states[t * channels + c] = state;
      sum += state;
      if (state > top) {
        top = state;
        highest[c] = t;
      }
      if (state < bottom) {
        bottom = state;
        lowest[c] = t;
      }
    }
    pooled[c] = top;
    pooled[channels + c] = bottom;
    pooled[2 * channels + c] = sum / n;
  }
  return { words, driven, values, gates, states, pooled, highest, lowest };
}

/** Takes a text's gradient from its pools back to the words; adds to `wordGradient` and to the bias. */
export function backward(network: Network, trace: Trace, pooledGradient: Float32Array, wordGradient: Float32Array): void {
  const { words, driven, values, gates, states, highest, lowest } = trace;
  const { channels, driven: width } = network.width;
  const n = words.length;
  const half = channels / 2;
  const back = new Float32Array(n * width);
  for (let c = 0; c < channels; c += 1) {
    const backwards = c >= half;
    const even = (pooledGradient[2 * channels + c] as number) / n;
    let carried = 0;
    for (let step = n - 1; step >= 0; step -= 1) {
      const t = backwards ? n - 1 - step : step;
      const before = backwards ? t + 1 : t - 1;
      let gradient = carried + even;
      if (highest[c] === t) gradient += pooledGradient[c] as number;
      if (lowest[c] === t) gradient += pooledGradient[channels + c] as number;
      const at = t * channels + c;
      const gate = gates[at] as number;
      const previous = step > 0 ? (states[before * channels + c] as number) : 0;
      const y = driven[t * width + c] as number;
      const gateAt = t * width + gateOf(c, channels);
      const g = driven[gateAt] as number;
      const slope = 1 / (1 + Math.abs(y));
      const gateSlope = 1 / (1 + Math.abs(g));
      back[t * width + c] = gradient * gate * slope * slope;
      back[gateAt] = (back[gateAt] as number) + gradient * ((values[at] as number) - previous) * 0.5 * gateSlope * gateSlope;
      carried = gradient * (1 - gate);
    }
  }
  const bias = network.bias.gradient;
  for (let t = 0; t < n; t += 1) {
    const from = t * width;
    for (let c = 0; c < width; c += 1) bias[c] = (bias[c] as number) + (back[from + c] as number);
    for (let k = 0; k < WINDOW; k += 1) {
      const neighbour = t + k - 1;
      if (neighbour < 0 || neighbour >= n) continue;
      const to = ((words[neighbour] as number) * WINDOW + k) * width;
      for (let c = 0; c < width; c += 1) wordGradient[to + c] = (wordGradient[to + c] as number) + (back[from + c] as number);
    }
  }
}

/** Takes the words' gradient back to the window's weights, and returns the gradient of the words' inputs. */
export function projectBack(network: Network, inputs: Float32Array, count: number, wordGradient: Float32Array): Float32Array {
  const { row, driven } = network.width;
  const { value: window, gradient } = network.window;
  const inputGradient = new Float32Array(count * row);
  for (let word = 0; word < count; word += 1) {
    for (let k = 0; k < WINDOW; k += 1) {
      const from = (word * WINDOW + k) * driven;
      for (let d = 0; d < row; d += 1) {
        const x = inputs[word * row + d] as number;
        const at = (k * row + d) * driven;
        let sum = 0;
        if (x === 0) {
          for (let c = 0; c < driven; c += 1) sum += (window[at + c] as number) * (wordGradient[from + c] as number);
        } else {
          for (let c = 0; c < driven; c += 1) {
            const g = wordGradient[from + c] as number;
            sum += (window[at + c] as number) * g;
            gradient[at + c] = (gradient[at + c] as number) + x * g;
          }
        }
        inputGradient[word * row + d] = (inputGradient[word * row + d] as number) + sum;
      }
    }
  }
  return inputGradient;
}
