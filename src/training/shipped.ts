import { placesOf, placesOfStranger } from '../core/rubric/model/places.ts';
import { HASH_BITS, ROW } from '../core/rubric/model/shape.ts';
import { stem } from '../core/rubric/reading/stem.ts';
import { ENDING, endingOf, hashOf } from '../core/rubric/reading/symbols.ts';
import { type Encoded, encodeBy } from './encoded.ts';
import type { LabelledText } from './texts.ts';
import { MARKS, tagRows, UNKNOWN, type Vocabulary } from './vocabulary.ts';

/** So many symbols fit into what the scorer may weigh; the seldom ones stay out. */
const MOST_SYMBOLS = 4000;
const ALWAYS = 1e9;

/** The symbols the extension will know, each with its row: what its word and its tags have learnt, added up. */
export interface Shipped {
  /** Sorted. */
  hashes: number[];
  /** From hash to place. */
  places: Map<number, number>;
  /** By place, ROW numbers each. */
  rows: Float32Array;
  /** How often each is met, for what the codes are to stand best for. */
  weights: number[];
  /** Places of what stands for many words, and is never left out. */
  always: Set<number>;
}

/** Words that a lexicon lists and that were seen at all; every symbol with a row of its own; endings and marks. */
export function ship(vocabulary: Vocabulary, learnt: Float32Array, most = MOST_SYMBOLS): Shipped {
  const { rows, counts, hints } = vocabulary;
  const names = new Set<string>();
  // Endings, marks and the unknown stand for many words; the shape of a number and a currency may be seldom here and daily elsewhere. They always come along.
  const stands = (name: string) => name === '' || [ENDING, '@', '#'].some((sign) => name.startsWith(sign));
  const isAmount = (name: string) => hints.exact.get(name.slice(1))?.some((tag) => tag === 'currency' || tag === 'scale') === true;
  const seen = (name: string) => (stands(name) || isAmount(name) ? ALWAYS : (counts.get(name) ?? 0));
  for (const name of rows.keys()) if (!name.startsWith('~')) names.add(name);
  for (const norm of hints.exact.keys()) if (counts.has(`=${norm}`)) names.add(`=${norm}`);
  for (const word of hints.stems.keys()) if (counts.has(word)) names.add(word);
  const list = [...names].toSorted((a, b) => seen(b) - seen(a) || (a < b ? -1 : 1)).slice(0, most);
  // Of two symbols with the same hash the one that is met more often stays.
  const byHash = new Map<number, string>();
  for (const name of list) if (!byHash.has(hashOf(name, HASH_BITS))) byHash.set(hashOf(name, HASH_BITS), name);
  const hashes = [...byHash.keys()].toSorted((a, b) => a - b);
  const values = new Float32Array(hashes.length * ROW);
  hashes.forEach((hash, place) => {
    for (const row of rowsOfName(byHash.get(hash) as string, vocabulary))
      for (let d = 0; d < ROW; d += 1) values[place * ROW + d] = (values[place * ROW + d] as number) + (learnt[row * ROW + d] as number);
  });
  const weights = hashes.map((hash) => Math.sqrt(1 + (counts.get(byHash.get(hash) as string) ?? 0)));
  const always = new Set(hashes.flatMap((hash, place) => (seen(byHash.get(hash) as string) === ALWAYS ? [place] : [])));
  return { hashes, places: new Map(hashes.map((hash, place) => [hash, place])), rows: values, weights, always };
}

function rowsOfName(name: string, vocabulary: Vocabulary): number[] {
  const { rows } = vocabulary;
  const norm = name.startsWith('=') ? name.slice(1) : null;
  const word = norm ?? name;
  const tags = MARKS.includes(name) ? [] : tagRows(norm, norm === null ? name : stem(norm), vocabulary);
  return [rows.get(name) ?? rows.get(endingOf(word)) ?? UNKNOWN, ...tags];
}

/** Encodes texts by what is shipped, exactly as the extension finds it; a symbol's row is its place. */
export const encodeShipped = (texts: readonly LabelledText[], { places }: Shipped): Encoded =>
  encodeBy(texts, {
    own: (token, mark) => placesOf(token, mark, places),
    stranger: (token, mark) => placesOfStranger(token.norm, mark, places),
  });
