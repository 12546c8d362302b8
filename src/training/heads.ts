import { exp } from '../core/rubric/model/exp.ts';
import { LEVELS } from '../core/rubric/model/shape.ts';
import type { Head } from './network.ts';
import { sigmoid } from './random.ts';

/** How much the facts weigh against the level in what is learnt. */
const FACTS_WEIGHT = 1 / 3;

/** Fact scores (above 0: there) and level scores (the highest wins) of one text. */
export function judge(head: Head, pooled: Float32Array): { facts: Float32Array; levels: Float32Array } {
  const count = head.facts.length;
  const size = pooled.length;
  const facts = new Float32Array(count);
  for (let f = 0; f < count; f += 1) {
    let sum = head.factBias.value[f] as number;
    for (let p = 0; p < size; p += 1) sum += (head.factWeights.value[f * size + p] as number) * (pooled[p] as number);
    facts[f] = sum;
  }
  const width = size + count;
  const levels = new Float32Array(LEVELS);
  for (let l = 0; l < LEVELS; l += 1) {
    let sum = head.levelBias.value[l] as number;
    for (let p = 0; p < size; p += 1) sum += (head.levelWeights.value[l * width + p] as number) * (pooled[p] as number);
    for (let f = 0; f < count; f += 1) sum += (head.levelWeights.value[l * width + size + f] as number) * (facts[f] as number);
    levels[l] = sum;
  }
  return { facts, levels };
}

/** Adds to the head's gradients what one text teaches, and returns the gradient of its pools. `facts` null: only the level is known. */
export function judgeBack(head: Head, pooled: Float32Array, level: number, facts: string | null, share: number): Float32Array {
  const judged = judge(head, pooled);
  const size = pooled.length;
  const count = head.facts.length;
  const width = size + count;
  const pooledGradient = new Float32Array(size);
  const factGradient = new Float32Array(count);
  const top = Math.max(...judged.levels);
  const odds = Array.from(judged.levels, (score) => exp(score - top));
  const all = odds.reduce((a, b) => a + b, 0);
  for (let l = 0; l < LEVELS; l += 1) {
    const gradient = ((odds[l] as number) / all - (l === level ? 1 : 0)) * share;
    head.levelBias.gradient[l] = (head.levelBias.gradient[l] as number) + gradient;
    for (let p = 0; p < size; p += 1) {
      const at = l * width + p;
      head.levelWeights.gradient[at] = (head.levelWeights.gradient[at] as number) + gradient * (pooled[p] as number);
      pooledGradient[p] = (pooledGradient[p] as number) + gradient * (head.levelWeights.value[at] as number);
    }
    for (let f = 0; f < count; f += 1) {
      const at = l * width + size + f;
      head.levelWeights.gradient[at] = (head.levelWeights.gradient[at] as number) + gradient * (judged.facts[f] as number);
      factGradient[f] = (factGradient[f] as number) + gradient * (head.levelWeights.value[at] as number);
    }
  }
  for (let f = 0; f < count; f += 1) {
    let gradient = factGradient[f] as number;
    if (facts !== null) {
      const there = facts.includes(head.facts[f] as string) ? 1 : 0;
      gradient += (sigmoid(judged.facts[f] as number) - there) * FACTS_WEIGHT * share;
    }
    head.factBias.gradient[f] = (head.factBias.gradient[f] as number) + gradient;
    for (let p = 0; p < size; p += 1) {
      const at = f * size + p;
      head.factWeights.gradient[at] = (head.factWeights.gradient[at] as number) + gradient * (pooled[p] as number);
      pooledGradient[p] = (pooledGradient[p] as number) + gradient * (head.factWeights.value[at] as number);
    }
  }
  return pooledGradient;
}
