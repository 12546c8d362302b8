import { scoreField } from '../../../src/core/rubric/scoreField.ts';
import type { LabelledText } from '../../../src/training/texts.ts';

/** How a level behaves while a text is typed, word by word from its first to its last. */
export interface Steadiness {
  words: number;
  /** Words after which the level is lower than before them. */
  falls: number;
}

/** Types every text word by word. */
export function steadiness(texts: readonly LabelledText[]): Steadiness {
  const steady: Steadiness = { words: 0, falls: 0 };
  for (const { field, text } of texts) {
    let before = 0;
    for (const word of text.matchAll(/\S+/gu)) {
      const { level } = scoreField(field, text.slice(0, word.index + word[0].length));
      steady.words += 1;
      if (level < before) steady.falls += 1;
      before = level;
    }
  }
  return steady;
}
