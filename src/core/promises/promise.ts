import type { WorkspaceFacts } from '../settings/facts.ts';
import type { Place, Word } from './text.ts';

/** Something that was said to a buyer and that the workspace knows better, or just as well. */
export interface Promised {
  about: 'price' | 'discount' | 'date' | 'capability';
  /** The words of the text; `start` and `end` are UTF-16 offsets, `end` exclusive. */
  said: string;
  start: number;
  end: number;
  agrees: boolean;
  /** What the workspace's facts say, in a sentence. */
  fact: string;
}

/** A text that tells what was promised, sentence by sentence. */
export interface Told {
  text: string;
  sentences: readonly (readonly Word[])[];
  facts: WorkspaceFacts;
  /** Epoch milliseconds: "in January" is the next one. */
  now: number;
}

/** Finds what one kind of fact can be compared with. */
export type Compare = (told: Told) => Promised[];

/** Begins a sentence with a name as it was typed. */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What stands around these places, from the first word of them to the last. */
export function wordsAround(
  text: string,
  sentence: readonly Word[],
  ...places: readonly Place[]
): Pick<Promised, 'said' | 'start' | 'end'> {
  const start = sentence[Math.min(...places.map(({ from }) => from))]?.start ?? 0;
  const end = sentence[Math.max(...places.map(({ to }) => to))]?.end ?? start;
  return { said: text.slice(start, end), start, end };
}
