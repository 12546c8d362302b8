import type { Groups } from './phrase.ts';

/** `lacking` says what a person did not do, `judging` what they are like, `jab` is scorn or sarcasm. */
export type KindOfBlame = 'lacking' | 'judging' | 'jab';

/**
 * What becomes of the words of a phrase:
 * - `verb`: a verb must follow, and it decides; `any verb`: an unknown one will do
 * - `says`: where a question word follows, "the brief does not say" takes their place
 * - `lacks`: what follows is what the brief does not include
 * - `words`: they are left out; `clause`: so is all between two commas
 */
export type Turn = 'verb' | 'any verb' | 'says' | 'lacks' | 'words' | 'clause';

export interface BlameRule {
  kind: KindOfBlame;
  turn: Turn;
  phrases: readonly string[];
  /** Only where it begins its clause, or is all of it: "as usual" set apart, but not "they pay as usual". */
  stands?: 'first' | 'alone';
  /** It is a question, which a writer may also want put to the buyer: silent behind "ask". */
  asks?: true;
}

/** A verb, all its forms first to last, the first as in "please ask". */
export interface BlameVerb {
  forms: string;
  /** With a question word behind it, the brief can say it too. */
  tells?: true;
  /** What the brief does not do with a thing: "does not name". Absent: the verb is asked for instead, "please read". */
  brief?: string;
}

export interface Language {
  groups: Groups;
  rules: readonly BlameRule[];
  verbs: readonly BlameVerb[];
  /** Words between the verb and what it speaks of: "tell us". */
  objects: readonly string[];
  questions: readonly string[];
  /** Not a word about a failing when it follows `any verb`: "you didn't need to". */
  harmless: readonly string[];
  /** Nothing is blamed behind these: "if you didn't". */
  supposing: readonly string[];
  /** Nor within a few words behind these: "fine that you didn't". */
  kind: readonly string[];
  /** Behind "and" they speak of the person named before: "you didn't ask and forgot the date". */
  elided: readonly string[];
  /** What joins them, and whom they speak of. */
  joins: { and: readonly string[]; whom: string };
  says: { wh: string; about: string; include: string; please: string; more: string; moreOn: string };
}
