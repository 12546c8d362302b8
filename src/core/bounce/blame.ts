/** A bounce speaks about the brief. What blames a person in it, and how to say the same about the brief. */
import type { KindOfBlame } from './language.ts';
import { reworded } from './reword.ts';
import { triesFor } from './rules.ts';
import { sentencesOf, withoutQuotes } from './words.ts';

/** A sentence that blames somebody. `start` and `end` are UTF-16 offsets, `end` exclusive; `better` can take its place as it is. */
export interface Blame {
  start: number;
  end: number;
  found: string;
  better: string;
  /** One sentence for the person who writes. */
  message: string;
}

const MESSAGE: Record<KindOfBlame, string> = {
  lacking: 'This speaks about a person. Say what the brief lacks:',
  judging: 'This judges a person. Say what the brief needs:',
  jab: 'This can be read as a jab. Say it plainly:',
};

/** `about`: what the bounce is for, named where nothing else is left to say. `names`: of the person who wrote the brief. */
export function blameIn(text: string, { about = '', names = [] }: { about?: string; names?: readonly string[] } = {}): Blame[] {
  const tries = triesFor(names);
  const masked = withoutQuotes(text);
  return sentencesOf(masked).flatMap(({ start, end }) => {
    const found = text.slice(start, end);
    const other = reworded(found, masked.slice(start, end), tries, { about, names });
    return other ? [{ start, end, found, better: other.better, message: MESSAGE[other.kind] }] : [];
  });
}
