import type { Groups } from './phrase.ts';

/** `lacking` says what a person did not do, `judging` what they are like, `jab` is scorn or sarcasm. */
export type KindOfBlame = 'lacking' | 'judging' | 'jab';

/**
 * What becomes of the words of a phrase:
 * - `verb`: a verb must follow, and it decides; `any verb`: an unknown one will do
 * - `says`: where a question word follows, "the brief does not say" takes their place
 * - `lacks`: what follows is what the brief does not include
 * - `words`: they are left out; `clause`: so is all between two commas
 * - `work`: the brief is spoken of, "your sloppy brief has", and the scorn about it left out
 */
export type Turn = 'verb' | 'any verb' | 'says' | 'lacks' | 'words' | 'clause' | 'work';

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
  /** What the brief does not do with a thing: "does not name". Absent: the verb is asked for instead, "please call". */
  brief?: string;
  /** A person's own doing, which nothing in the brief can mend: "listen". */
  own?: true;
}

/** By what a plain statement about the brief is told from what blame leaves behind. */
export interface Plain {
  /** In no wording that is offered. */
  scorn: readonly string[];
  /** They say nothing: "come on, the date is missing". */
  filler: readonly string[];
  /** At the end of what the brief does not include: "the date again". */
  trailing: readonly string[];
  /** So is when it was: "the competitor in a 30 minute call". */
  occasions?: { begins: readonly string[]; ends: readonly string[] };
  /** How a statement about the brief begins. */
  brief: readonly string[];
  /** What speaks of the brief without naming it, "no date", and what is put for it. */
  lacks: readonly (readonly [begins: string, put: string])[];
  requests: readonly string[];
  /** Behind a request, and not what it is for: "redo it". */
  idle: readonly string[];
  /** The verb of any other statement. */
  states: readonly string[];
  /** Who is spoken to: what names them speaks about a person. */
  persons: readonly string[];
  /** They begin no statement, since they point to nothing in it. */
  points: readonly string[];
  /** A request that begins with these is a question: "could you add". */
  asks: readonly string[];
  /** What leads up to a statement: "for this size, ...". */
  leads: readonly string[];
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
  /** Nothing is blamed behind these: "if you didn't", "their SDR never asks". */
  supposing: readonly string[];
  /** Nor within a few words behind these: "fine that you didn't". */
  kind: readonly string[];
  /** Somebody else judges behind these: "Dana says it is a joke". */
  reporting: readonly string[];
  /** Of whom a bounce may speak so: the buyer, and whoever works for them. */
  others: readonly string[];
  /** Behind "and" they speak of the person named before: "you didn't ask and forgot the date". */
  elided: readonly string[];
  /** What joins them, and whom they speak of. */
  joins: { and: readonly string[]; whom: string };
  plain: Plain;
  says: { wh: string; about: string; include: string; please: string; the: string; more: string; moreOn: string };
}
