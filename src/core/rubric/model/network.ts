import type { FieldKey } from '../../brief/fields.ts';
import type { NameKind } from '../reading/names.ts';
import type { Reading } from '../reading/reading.ts';
import { keyOf } from '../reading/symbols.ts';
import type { Token } from '../reading/tokens.ts';
import { type Push, poolsOf } from './channels.ts';
import { leastWrong } from './leastWrong.ts';
import { isKnown, placesOf } from './places.ts';
import { DRIVEN, EMPTY_TALK, LEVELS, POOLED, ROW, signsOf, WINDOW } from './shape.ts';
import { dot, type SparseRow, sparse } from './sparse.ts';
import { type Head, unpack, type Weights } from './unpack.ts';
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
export const SUSPECT = -1;

let weights: Weights | null = null;
/** What a token adds to the channels of itself and its neighbours, by its key and mark. Bounded: a page full of made-up words must not fill the memory. */
const pushes = new Map<string, Push>();
const MOST_PUSHES = 4000;
/** A longer word is no word, and would keep its text alive. */
const LONGEST_KEY = 40;
/** The same by the places of the symbols. */
const pushesOfPlaces = new Map<string, Push>();

/** What a field's facts and its level are read from: facts from the pools, levels from the pools and the facts. */
interface Questions {
  letters: string[];
  facts: SparseRow[];
  levels: SparseRow[];
}

const questions = new Map<FieldKey, Questions>();

function questionsOf(field: FieldKey, head: Head): Questions {
  const known = questions.get(field);
  if (known) return known;
  const letters = signsOf(field);
  const rowsOf = (matrix: Float32Array, width: number, count: number) =>
    Array.from({ length: count }, (_, row) => sparse(matrix.subarray(row * width, (row + 1) * width)));
  const made = { letters, facts: rowsOf(head.facts, POOLED, letters.length), levels: rowsOf(head.levels, POOLED + letters.length, LEVELS) };
  questions.set(field, made);
  return made;
}

/** Judges a text of at least one token. Cost: in proportion to its tokens. */
export function judge(field: FieldKey, { tokens, marks }: Reading): Judgement {
  weights ??= unpack(WEIGHTS);
  const head = weights.heads[field];
  const { letters, facts, levels } = questionsOf(field, head);
  const pushed = tokens.map((token, i) => pushOf(token, marks[i]));
  const pooled = poolsOf(pushed);
  const seen = new Float64Array(POOLED + letters.length);
  seen.set(pooled);
  const sure = new Map<string, number>();
  letters.forEach((letter, f) => {
    const score = (head.factBias[f] as number) + dot(facts[f] as SparseRow, pooled);
    seen[POOLED + f] = score;
    sure.set(letter, score);
  });
  let level = leastWrong(levels.map((row, l) => (head.levelBias[l] as number) + dot(row, seen)));
  if ((sure.get(EMPTY_TALK) as number) > SUSPECT) level = Math.min(level, 1);
  return {
    level: level as Judgement['level'],
    facts: sure,
    evidenceOf: (fact, parts) => {
      const row = facts[letters.indexOf(fact)] as SparseRow;
      const speaks = ({ from, to }: Part) => dot(row, poolsOf(pushed.slice(from, to + 1)));
      return parts.map((part) => ({ part, score: speaks(part) })).reduce((best, one) => (one.score > best.score ? one : best)).part;
    },
  };
}

/** Whether a word stood in enough of the texts that were learnt from. */
export function isFamiliar(word: Token): boolean {
  weights ??= unpack(WEIGHTS);
  return isKnown(word, weights.places);
}

function pushOf(token: Token, mark: NameKind | undefined): Push {
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

function pushFrom(places: readonly number[], { rowAt, window, bias }: Weights): Push {
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
  // Read a hundred times for once made: then it is worth being wide.
  return Float64Array.from(push);
}
