import { createHash } from 'node:crypto';
import { read } from '../core/rubric/reading/reading.ts';
import { lexicons } from './lexicons/registry.ts';
import type { LabelledText } from './texts.ts';

/** Changes with the texts, with how they are labelled and read, and with the lexicons: weights with another mark were learnt from something else. 16 hexadecimal digits. */
export function learntFrom(texts: readonly LabelledText[]): string {
  const hash = createHash('sha256').update(JSON.stringify(lexicons));
  for (const { field, level, facts, kind, text } of texts) {
    const { tokens, marks } = read(text);
    hash.update(JSON.stringify([field, level, facts, kind, tokens.map(({ norm, unit }) => norm + unit), marks]));
  }
  return hash.digest('hex').slice(0, 16);
}
