/** `npm run train`: learns the scorer's weights from src/training/texts/train and writes src/core/rubric/model/weights.ts. */
import { writeFileSync } from 'node:fs';
import type { PackedWeights } from '../core/rubric/model/packing.ts';
import { learn } from './model.ts';
import { textsOf } from './texts.ts';

/** The weights as the file that holds them. */
function weightsFile(weights: PackedWeights): string {
  return [
    "import type { PackedWeights } from './packing.ts';",
    '',
    '/** Written by `npm run train` from the labelled texts; not by hand. */',
    `export const WEIGHTS: PackedWeights = ${JSON.stringify(weights)};`,
    '',
  ].join('\n');
}

const weights = learn(textsOf('train'), undefined, (line) => console.log(line));
writeFileSync(new URL('../core/rubric/model/weights.ts', import.meta.url), weightsFile(weights));
