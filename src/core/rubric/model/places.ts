import type { NameKind } from '../reading/names.ts';
import { endingOf, hashOf, symbolsOf } from '../reading/symbols.ts';
import type { Token } from '../reading/tokens.ts';
import { HASH_BITS } from './shape.ts';

/** Known symbols: from hash to place. */
export type Places = ReadonlyMap<number, number>;

/** Places of the symbols whose rows make up a token: the first known of those that could stand for a word (as written, by its stem, by its ending), all that a number is made of; then its mark's. */
export function placesOf(token: Token, mark: NameKind | undefined, places: Places): number[] {
  if (mark === 'ours') return known(OURS, places);
  const own = token.kind === 'word' ? placesOfWord(token.norm, symbolsOf(token), places) : known(symbolsOf(token), places);
  const found = own.length > 0 ? own : known(UNKNOWN, places);
  return mark === undefined ? found : [...found, ...known([`@${mark}`], places)];
}

/** A product of ours says no more than "us". */
const OURS = ['us'];
const UNKNOWN = [''];

const placesOfWord = (norm: string, symbols: string[], places: Places) =>
  known([`=${norm}`, ...symbols, endingOf(norm)], places).slice(0, 1);

export const isKnown = (token: Token, places: Places): boolean => known([`=${token.norm}`, ...symbolsOf(token)], places).length > 0;

/** Where an unknown word stands: with those of its ending, or with all unknown ones. */
export const placesOfStranger = (norm: string, mark: NameKind | undefined, places: Places): number[] => [
  ...known([endingOf(norm), ''], places).slice(0, 1),
  ...(mark !== undefined && mark !== 'ours' ? known([`@${mark}`], places) : []),
];

function known(symbols: readonly string[], places: Places): number[] {
  return symbols.map((symbol) => places.get(hashOf(symbol, HASH_BITS))).filter((place) => place !== undefined);
}
