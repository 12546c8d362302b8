import { WEIGHTS } from '../../src/core/rubric/model/weights.ts';
import { learn } from '../../src/training/model.ts';
import { textsOf } from '../../src/training/texts.ts';
import type { Row } from '../bench/rows.ts';

/** Learns the weights once more, from nothing: they are those that are shipped, to the last sign. */
export function soakTraining(): Row[] {
  const same = JSON.stringify(learn(textsOf('train'))) === JSON.stringify(WEIGHTS);
  return [{ name: 'scorer: weights learnt anew are those that are shipped', value: same ? 1 : 0, unit: '', goal: { atLeast: 1 } }];
}
