/** `npm run train`: learns the scorer's weights from src/training/texts/train and writes src/core/rubric/model/weights.ts. */
import { writeFileSync } from 'node:fs';
import type { PackedWeights } from '../core/rubric/model/packing.ts';
import { learntFrom } from './learntFrom.ts';
import { learn } from './model.ts';
import { textsOf } from './texts.ts';

/** The weights as the file that holds them. */
function weightsFile(weights: PackedWeights, from: string): string {
  return [
    "import type { PackedWeights } from './packing.ts';",
    '',
    `/** Written by \`npm run train\` from the labelled texts (${from}); not by hand. */`,
    `export const WEIGHTS: PackedWeights = ${JSON.stringify(weights)};`,
    '',
  ].join('\n');
}

const texts = textsOf('train');
const weights = learn(texts, undefined, (line) => console.log(line));
writeFileSync(new URL('../core/rubric/model/weights.ts', import.meta.url), weightsFile(weights, learntFrom(texts)));
