import type { NameKind } from '../core/rubric/reading/names.ts';
import { read } from '../core/rubric/reading/reading.ts';
import { endingOf, keyOf } from '../core/rubric/reading/symbols.ts';
import type { Token } from '../core/rubric/reading/tokens.ts';
import type { LabelledText } from './texts.ts';

/** The distinct words of a set of texts, each as its rows, and every text as places in that list. */
export interface Encoded {
  words: number[][];
  /** For each word the place of what stands for it when it is taken for an unknown one. */
  disguises: number[];
  texts: Int32Array[];
}

type Rows = (token: Token, mark: NameKind | undefined) => number[];

/** Encodes texts: `own` gives a token's rows, `stranger` those of an unknown word in its place. */
export function encodeBy(texts: readonly LabelledText[], { own, stranger }: { own: Rows; stranger: Rows }): Encoded {
  const places = new Map<string, number>();
  const words: number[][] = [];
  const disguises: number[] = [];
  const placeOf = (key: string, rows: () => number[], disguise?: number): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, words.length);
    words.push(rows());
    disguises.push(disguise ?? words.length - 1);
    return words.length - 1;
  };
  const encoded = texts.map(({ text }) => {
    const { tokens, marks } = read(text);
    return Int32Array.from(tokens, (token, i) => {
      const mark = marks[i];
      const disguise = token.kind === 'word' ? placeOf(`${endingOf(token.norm)} ${mark ?? ''}`, () => stranger(token, mark)) : undefined;
      return placeOf(`${token.kind} ${keyOf(token)} ${mark ?? ''}`, () => own(token, mark), disguise);
    });
  });
  return { words, disguises, texts: encoded };
}
