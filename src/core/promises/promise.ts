import type { WorkspaceFacts } from '../settings/facts.ts';
import type { Word } from './text.ts';

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

/** What stands from one word to another, both included. */
export function wordsFrom(text: string, sentence: readonly Word[], from: number, to: number): Pick<Promised, 'said' | 'start' | 'end'> {
  const start = sentence[from]?.start ?? 0;
  const end = sentence[to]?.end ?? start;
  return { said: text.slice(start, end), start, end };
}
