/** A text as sentences of tokens: what belongs together is said near to each other. */
import { stemOf } from '../rubric/reading/names.ts';
import { stem } from '../rubric/reading/stem.ts';
import { type Token, tokenise } from '../rubric/reading/tokens.ts';

export interface Word extends Token {
  stem: string;
}

const ENDS = /^[.;!?•]$/;

/** Sentences, bullets and lines. */
export function sentencesOf(text: string): Word[][] {
  const sentences: Word[][] = [];
  let sentence: Word[] = [];
  let end = 0;
  const close = () => {
    if (sentence.length > 0) sentences.push(sentence);
    sentence = [];
  };
  for (const token of tokenise(text)) {
    if (text.slice(end, token.start).includes('\n')) close();
    end = token.end;
    if (ENDS.test(token.norm)) close();
    else sentence.push({ ...token, stem: stemOf(token) });
  }
  close();
  return sentences;
}

/** Words apart, a comma counts as several: "€38 a seat, setup €2,000". */
export function distance(sentence: readonly Word[], a: number, b: number): number {
  const [from, to] = a < b ? [a, b] : [b, a];
  const commas = sentence.slice(from, to).filter(({ norm }) => norm === ',').length;
  return to - from + 4 * commas;
}

/** Indexes of the first word and of the last. */
export interface Place {
  from: number;
  to: number;
}

/** Where in the sentence the words of a name stand, one behind the other. */
export function placesOf(sentence: readonly Word[], name: string): Place[] {
  const stems = tokenise(name)
    .filter(({ kind }) => kind !== 'sign')
    .map(stemOf);
  if (stems.length === 0) return [];
  return sentence.flatMap((_, from) =>
    stems.every((one, at) => sentence[from + at]?.stem === one) ? [{ from, to: from + stems.length - 1 }] : [],
  );
}

export const stemsOf = (list: string): Set<string> => new Set(list.split(',').map(stem));

/** The part between commas that a word stands in. */
export function partAround(sentence: readonly Word[], at: number): Word[] {
  const isComma = ({ norm }: Word) => norm === ',';
  const from = sentence.slice(0, at).findLastIndex(isComma) + 1;
  const to = sentence.findIndex((word, index) => index > at && isComma(word));
  return sentence.slice(from, to < 0 ? sentence.length : to);
}
