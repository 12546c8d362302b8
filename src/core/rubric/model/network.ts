import type { FieldKey } from '../../brief/fields.ts';
import type { NameKind } from '../reading/names.ts';
import type { Reading } from '../reading/reading.ts';
import { keyOf } from '../reading/symbols.ts';
import type { Token } from '../reading/tokens.ts';
import { placesOf } from './places.ts';
import { CHANNELS, DRIVEN, EMPTY_TALK, LEVELS, POOLED, ROW, SHARE_A_GATE, signsOf, WINDOW } from './shape.ts';
import { unpack, type Weights } from './unpack.ts';
import { WEIGHTS } from './weights.ts';

/** Some tokens of a text: the first and the last, both inclusive. */
export interface Part {
  from: number;
  to: number;
}

/** What the network makes of one text in one field. */
export interface Judgement {
  level: 0 | 1 | 2 | 3;
  /** How surely each fact is there, by its letter: above 0 it is. */
  facts: Map<string, number>;
  /** Of some parts of the text the one that speaks most for a fact, read by itself. */
  evidenceOf: (fact: string, parts: readonly Part[]) => Part;
}

/** Talk suspected to be empty is not let through: padding must never pay, and of texts that say something one in three hundred is suspected. */
const SUSPECT = -1;

let weights: Weights | null = null;
/** What a token adds to the channels of itself and its neighbours, by its key and mark. Bounded: a page full of made-up words must not fill the memory. */
const pushes = new Map<string, Float32Array>();
const MOST_PUSHES = 4000;
/** A longer word is no word, and would keep its text alive. */
const LONGEST_KEY = 40;
/** The same by the places of the symbols. */
const pushesOfPlaces = new Map<string, Float32Array>();

const HALF = CHANNELS / 2;
const HALF_GATES = HALF / SHARE_A_GATE;
/** By this shift a channel's number becomes its gate's: a division here costs a sixth of the whole judgement. */
const GATE_SHIFT = Math.log2(SHARE_A_GATE);
const bottomAt = CHANNELS;
const meanAt = 2 * CHANNELS;

/** Judges a text of at least one token. Cost: in proportion to its tokens. */
export function judge(field: FieldKey, { tokens, marks }: Reading): Judgement {
  weights ??= unpack(WEIGHTS);
  const pushed = tokens.map((token, i) => pushOf(token, marks[i]));
  const pooled = poolsOf(pushed);
  const head = weights.heads[field];
  const letters = signsOf(field);
  const scores = letters.map((_, f) => (head.factBias[f] as number) + dot(head.facts, f * POOLED, pooled));
  let level = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let l = 0; l < LEVELS; l += 1) {
    const from = l * (POOLED + letters.length);
    let score = (head.levelBias[l] as number) + dot(head.levels, from, pooled);
    for (let f = 0; f < letters.length; f += 1) score += (head.levels[from + POOLED + f] as number) * (scores[f] as number);
    if (score <= best) continue;
    best = score;
    level = l;
  }
  const facts = new Map(letters.map((letter, f) => [letter, scores[f] as number]));
  if ((facts.get(EMPTY_TALK) as number) > SUSPECT) level = Math.min(level, 1);
  return {
    level: level as Judgement['level'],
    facts,
    evidenceOf: (fact, parts) => {
      const speaks = ({ from, to }: Part) => dot(head.facts, letters.indexOf(fact) * POOLED, poolsOf(pushed.slice(from, to + 1)));
      return parts.map((part) => ({ part, score: speaks(part) })).reduce((best, one) => (one.score > best.score ? one : best)).part;
    },
  };
}

function poolsOf(pushed: readonly Float32Array[]): Float64Array {
  const pooled = new Float64Array(POOLED);
  flow(pushed, 0, pooled);
  flow(pushed, HALF, pooled);
  return pooled;
}

function dot(matrix: Float32Array, from: number, vector: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i += 1) sum += (matrix[from + i] as number) * (vector[i] as number);
  return sum;
}

/** So many tokens are looked at together. */
const BLOCK = 64;
const values = new Float64Array(BLOCK * HALF);
const gates = new Float64Array(BLOCK * HALF_GATES);

/**
 * Runs half of the channels along the text, the first half forwards, the second backwards: each is a value that a gate lets in,
 * and keeps of each channel its highest and lowest value and the mean.
 */
function flow(pushed: readonly Float32Array[], first: number, pooled: Float64Array): void {
  const n = pushed.length;
  const states = new Float64Array(HALF);
  const [tops, bottoms, sums] = [new Float64Array(HALF).fill(-2), new Float64Array(HALF).fill(2), new Float64Array(HALF)];
  for (let done = 0; done < n; done += BLOCK) {
    const size = Math.min(BLOCK, n - done);
    const tokenAt = (step: number) => (first === 0 ? done + step : n - 1 - done - step);
    for (let step = 0; step < size; step += 1) {
      const t = tokenAt(step);
      open(
        pushed[t] as Float32Array,
        t > 0 ? (pushed[t - 1] as Float32Array) : NOTHING,
        t + 1 < n ? (pushed[t + 1] as Float32Array) : NOTHING,
        first,
        step,
      );
    }
    for (let step = 0; step < size; step += 1) {
      const at = step * HALF;
      const gatesAt = step * HALF_GATES;
      for (let c = 0; c < HALF; c += 1) {
        const before = states[c] as number;
        const state = before + (gates[gatesAt + (c >> GATE_SHIFT)] as number) * ((values[at + c] as number) - before);
        states[c] = state;
        sums[c] = (sums[c] as number) + state;
        if (state > (tops[c] as number)) tops[c] = state;
        if (state < (bottoms[c] as number)) bottoms[c] = state;
      }
    }
  }
  pooled.set(tops, first);
  pooled.set(bottoms, bottomAt + first);
  for (let c = 0; c < HALF; c += 1) pooled[meanAt + first + c] = (sums[c] as number) / n;
}

/** What a token and its neighbours push into half of the channels: the values, and how far their gates open. */
function open(own: Float32Array, before: Float32Array, after: Float32Array, first: number, step: number): void {
  const to = step * HALF;
  for (let c = 0; c < HALF; c += 1) {
    const v = first + c;
    const value = (before[v] as number) + (own[DRIVEN + v] as number) + (after[2 * DRIVEN + v] as number);
    values[to + c] = value / (1 + Math.abs(value));
  }
  const gatesAt = step * HALF_GATES;
  for (let c = 0; c < HALF_GATES; c += 1) {
    const g = CHANNELS + first / SHARE_A_GATE + c;
    const push = (before[g] as number) + (own[DRIVEN + g] as number) + (after[2 * DRIVEN + g] as number);
    gates[gatesAt + c] = 0.5 + (0.5 * push) / (1 + Math.abs(push));
  }
}

const NOTHING = new Float32Array(WINDOW * DRIVEN);

function pushOf(token: Token, mark: NameKind | undefined): Float32Array {
  const key = mark === 'ours' ? OURS : `${keyOf(token)} ${token.kind === 'number' ? '#' : ''}${mark ?? ''}`;
  const known = pushes.get(key);
  if (known) return known;
  if (pushes.size >= MOST_PUSHES) {
    pushes.clear();
    pushesOfPlaces.clear();
  }
  // Words nobody knows are many and mean the same: they share what they push.
  const places = placesOf(token, mark, (weights as Weights).places);
  const shared = places.join(' ');
  let push = pushesOfPlaces.get(shared);
  if (!push) {
    push = pushFrom(places, weights as Weights);
    pushesOfPlaces.set(shared, push);
  }
  if (key.length <= LONGEST_KEY) pushes.set(key, push);
  return push;
}

/** The key of what a product of ours pushes. */
const OURS = '@ours';

function pushFrom(places: readonly number[], { rowAt, window, bias }: Weights): Float32Array {
  const row = new Float32Array(ROW);
  for (const place of places)
    rowAt(place).forEach((x, d) => {
      row[d] = (row[d] as number) + x;
    });
  const push = new Float32Array(WINDOW * DRIVEN);
  // Each token stands in its own place once: there the bias comes with it.
  push.set(bias, DRIVEN);
  for (let k = 0; k < WINDOW; k += 1) {
    for (let d = 0; d < ROW; d += 1) {
      const x = row[d] as number;
      const from = (k * ROW + d) * DRIVEN;
      for (let c = 0; c < DRIVEN; c += 1) push[k * DRIVEN + c] = (push[k * DRIVEN + c] as number) + x * (window[from + c] as number);
    }
  }
  return push;
}
