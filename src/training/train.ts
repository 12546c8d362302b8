import { WINDOW } from '../core/rubric/model/shape.ts';
import { adam, forget, parametersOf } from './adam.ts';
import type { Encoded } from './encoded.ts';
import { roundedOf } from './fineness.ts';
import { judgeBack } from './heads.ts';
import { type Lesson, lessonsOf } from './lessons.ts';
import { backward, forward, type Network, project, projectBack } from './network.ts';
import { type Random, shuffle } from './random.ts';
import type { LabelledText } from './texts.ts';
import { UNKNOWN } from './vocabulary.ts';

export interface Course {
  rounds: number;
  /** Lessons learnt from at once. */
  batch: number;
  /** How far one step goes at the beginning; falls to 0 at the end. */
  rate: number;
  /** Share of words hidden, of a word's numbers, and of the pools, so that nothing leans on one sign alone. */
  hideWords: number;
  hideNumbers: number;
  hidePools: number;
}

/** What is learnt as it is and used as it will be shipped: rows put together from parts all share, weights rounded. */
export interface Snapping {
  /** Called before each round with the rows as learnt; the last round keeps the parts. */
  refit(learnt: Float32Array): void;
  snap(learnt: Float32Array, row: number, used: Float32Array): void;
}

/** Teaches the network the texts, in place. The same texts, network and seed give the same weights on every machine. */
export function train(
  network: Network,
  encoded: Encoded,
  texts: readonly LabelledText[],
  course: Course,
  random: Random,
  told: (round: number) => void,
  snapping?: Snapping,
): void {
  const parameters = parametersOf(network);
  forget(parameters);
  const learnt = network.rows.value;
  const used = snapping ? new Float32Array(learnt.length) : learnt;
  let step = 0;
  let steps = 0;
  for (let round = 0; round < course.rounds; round += 1) {
    const lessons = lessonsOf(texts, random);
    const order = Int32Array.from(lessons, (_, i) => i);
    shuffle(order, random);
    const batches = Math.ceil(order.length / course.batch);
    if (snapping) {
      if (round < course.rounds - 1) snapping.refit(learnt);
      for (let row = 0; row * network.width.row < learnt.length; row += 1) snapping.snap(learnt, row, used);
    }
    if (steps === 0) steps = batches * course.rounds;
    for (let b = 0; b < batches; b += 1) {
      const chosen = Array.from(order.subarray(b * course.batch, (b + 1) * course.batch), (i) => lessons[i] as Lesson);
      const rounded = snapping ? roundedOf(network).map((one) => ({ ...one, learnt: one.parameter.value })) : [];
      for (const one of rounded) one.parameter.value = one.used;
      network.rows.value = used;
      const rows = learn(network, encoded, chosen, course, random);
      network.rows.value = learnt;
      for (const one of rounded) one.parameter.value = one.learnt;
      const rate = course.rate * Math.max(0, 1 - step / steps);
      step += 1;
      adam(parameters, rate, step);
      if (snapping) for (const row of rows) snapping.snap(learnt, row, used);
    }
    told(round);
  }
}

/** Adds what a batch teaches to the gradients, and returns the rows it used. */
function learn(network: Network, encoded: Encoded, lessons: readonly Lesson[], course: Course, random: Random): Set<number> {
  const { row: width, driven, pooled } = network.width;
  const places = new Map<number, number>();
  const words: number[] = [];
  // Place 0 is a hidden word: it adds nothing.
  const sequences = lessons.map(({ parts }) =>
    Int32Array.from(
      parts.flatMap((part) => Array.from(encoded.texts[part] as Int32Array)),
      (seen) => {
        const chance = random();
        if (chance < course.hideWords / 2) return 0;
        const word = chance < course.hideWords ? (encoded.disguises[seen] as number) : seen;
        const known = places.get(word);
        if (known !== undefined) return known;
        words.push(word);
        places.set(word, words.length);
        return words.length;
      },
    ),
  );
  const count = words.length + 1;
  const { inputs, masks, rowsOfWord } = inputsOf(network, encoded, words, course, random);
  const projected = project(network, inputs, count);
  const wordGradient = new Float32Array(count * WINDOW * driven);
  const keep = 1 / (1 - course.hidePools);
  sequences.forEach((sequence, i) => {
    const { field, level, facts } = lessons[i] as Lesson;
    if (sequence.length === 0) return;
    const trace = forward(network, projected, sequence);
    const mask = new Float32Array(pooled);
    for (let p = 0; p < pooled; p += 1) mask[p] = random() < course.hidePools ? 0 : keep;
    const shown = trace.pooled.map((value, p) => value * (mask[p] as number));
    const gradient = judgeBack(network.heads[field], shown, level, facts, 1 / lessons.length);
    for (let p = 0; p < pooled; p += 1) gradient[p] = (gradient[p] as number) * (mask[p] as number);
    backward(network, trace, gradient, wordGradient);
  });
  const inputGradient = projectBack(network, inputs, count, wordGradient);
  const { gradient } = network.rows;
  for (let w = 1; w < count; w += 1) {
    for (const row of rowsOfWord[w - 1] as number[]) {
      for (let d = 0; d < width; d += 1)
        gradient[row * width + d] =
          (gradient[row * width + d] as number) + (inputGradient[w * width + d] as number) * (masks[w * width + d] as number);
    }
  }
  return new Set(rowsOfWord.flat());
}

function inputsOf(network: Network, encoded: Encoded, words: readonly number[], course: Course, random: Random) {
  const { value } = network.rows;
  const { row: width } = network.width;
  const inputs = new Float32Array((words.length + 1) * width);
  const masks = new Float32Array((words.length + 1) * width);
  const keep = 1 / (1 - course.hideNumbers);
  const rowsOfWord = words.map((word) => encoded.words[word] ?? [UNKNOWN]);
  rowsOfWord.forEach((rows, i) => {
    const at = (i + 1) * width;
    for (let d = 0; d < width; d += 1) {
      const mask = course.hideNumbers > 0 && random() < course.hideNumbers ? 0 : keep;
      masks[at + d] = mask;
      if (mask === 0) continue;
      let sum = 0;
      for (const row of rows) sum += value[row * width + d] as number;
      inputs[at + d] = sum * mask;
    }
  });
  return { inputs, masks, rowsOfWord };
}
