import { CHANNELS, DRIVEN, POOLED, SHARE_A_GATE, WINDOW } from './shape.ts';

/** What a token pushes into the channels: WINDOW times DRIVEN numbers, those for its right neighbour first, then its own, then its left neighbour's. */
export type Push = Float64Array;

const HALF = CHANNELS / 2;
const HALF_GATES = HALF / SHARE_A_GATE;
/** By this shift a channel's number becomes its gate's: a division here costs a sixth of the whole judgement. */
const GATE_SHIFT = Math.log2(SHARE_A_GATE);
const bottomAt = CHANNELS;
const meanAt = 2 * CHANNELS;

const NOTHING: Push = new Float64Array(WINDOW * DRIVEN);

/** What is kept of the channels over a text of at least one token: POOLED numbers. Cost: in proportion to its tokens. */
export function poolsOf(pushed: readonly Push[]): Float64Array {
  const pooled = new Float64Array(POOLED);
  flow(pushed, 0, pooled);
  flow(pushed, HALF, pooled);
  return pooled;
}

/** So many tokens are looked at together. */
const BLOCK = 64;
const values = new Float64Array(BLOCK * HALF);
const gates = new Float64Array(BLOCK * HALF_GATES);

/**
 * Runs half of the channels along the text, the first half forwards, the second backwards: each is a value that a gate lets in,
 * and keeps of each channel its highest and lowest value and the mean.
 */
function flow(pushed: readonly Push[], first: number, pooled: Float64Array): void {
  const n = pushed.length;
  const states = new Float64Array(HALF);
  const [tops, bottoms, sums] = [new Float64Array(HALF).fill(-2), new Float64Array(HALF).fill(2), new Float64Array(HALF)];
  for (let done = 0; done < n; done += BLOCK) {
    const size = Math.min(BLOCK, n - done);
    for (let step = 0; step < size; step += 1) {
      const t = first === 0 ? done + step : n - 1 - done - step;
      open(pushed[t] as Push, t > 0 ? (pushed[t - 1] as Push) : NOTHING, t + 1 < n ? (pushed[t + 1] as Push) : NOTHING, first, step);
    }
    // Channel by channel, the two that share a gate together: their numbers stay in registers, which halves the time.
    for (let c = 0; c < HALF; c += 2) {
      let state = states[c] as number;
      let top = tops[c] as number;
      let bottom = bottoms[c] as number;
      let sum = sums[c] as number;
      let state1 = states[c + 1] as number;
      let top1 = tops[c + 1] as number;
      let bottom1 = bottoms[c + 1] as number;
      let sum1 = sums[c + 1] as number;
      let at = c;
      let gatesAt = c >> GATE_SHIFT;
      for (let step = 0; step < size; step += 1) {
        const gate = gates[gatesAt] as number;
        state += gate * ((values[at] as number) - state);
        state1 += gate * ((values[at + 1] as number) - state1);
        sum += state;
        sum1 += state1;
        if (state > top) top = state;
        if (state < bottom) bottom = state;
        if (state1 > top1) top1 = state1;
        if (state1 < bottom1) bottom1 = state1;
        at += HALF;
        gatesAt += HALF_GATES;
      }
      states[c] = state;
      tops[c] = top;
      bottoms[c] = bottom;
      sums[c] = sum;
      states[c + 1] = state1;
      tops[c + 1] = top1;
      bottoms[c + 1] = bottom1;
      sums[c + 1] = sum1;
    }
  }
  pooled.set(tops, first);
  pooled.set(bottoms, bottomAt + first);
  for (let c = 0; c < HALF; c += 1) pooled[meanAt + first + c] = (sums[c] as number) / n;
}

/** What a token and its neighbours push into half of the channels: the values, and how far their gates open. */
function open(own: Push, before: Push, after: Push, first: number, step: number): void {
  let to = step * HALF;
  let gatesAt = step * HALF_GATES;
  let v = first;
  let g = CHANNELS + first / SHARE_A_GATE;
  for (let c = 0; c < HALF_GATES; c += 1) {
    const push = (before[g] as number) + (own[DRIVEN + g] as number) + (after[2 * DRIVEN + g] as number);
    gates[gatesAt] = 0.5 + (0.5 * push) / (1 + Math.abs(push));
    const value = (before[v] as number) + (own[DRIVEN + v] as number) + (after[2 * DRIVEN + v] as number);
    values[to] = value / (1 + Math.abs(value));
    const value1 = (before[v + 1] as number) + (own[DRIVEN + v + 1] as number) + (after[2 * DRIVEN + v + 1] as number);
    values[to + 1] = value1 / (1 + Math.abs(value1));
    to += 2;
    v += 2;
    g += 1;
    gatesAt += 1;
  }
}
