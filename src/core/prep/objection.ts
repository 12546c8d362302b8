/** What the buyer is likely to hold against us. Each one stands on a sentence of the brief; where there is none, nothing is expected. */
import type { Sentence } from './sentences.ts';

export type Origin = 'red flags' | 'role' | 'trigger';

export interface Objection {
  /** What it is about, as the account executive may hear it. */
  says: string;
  origin: Origin;
  /** The sentence that leads to it. */
  sentence: Sentence;
}

/** Words that tell a kind of objection, and what is said then. */
export interface Kind {
  words: RegExp;
  says: string;
}
