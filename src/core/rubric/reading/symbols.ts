import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

/**
 * What a token is known by, whatever its exact form: a word by itself, a number by its shape and unit ("##.#k"), a sign by itself.
 * Two tokens with the same key mean the same to the network.
 */
export function keyOf(token: Token): string {
  return token.kind === 'number' ? `${shapeOf(token.norm)} ${token.unit}` : token.norm;
}

/** The symbols whose rows are added up for a token: a word's stem; a number's shape, that it is one, and its unit. */
export function symbolsOf(token: Token): string[] {
  if (token.kind === 'sign') return [token.norm];
  if (token.kind === 'word') return [stem(token.norm)];
  const symbols = ['#', shapeOf(token.norm)];
  if (token.unit !== '') symbols.push(`#${token.unit}`);
  return symbols;
}

/** A number longer than this has no shape worth telling apart. */
const LONGEST_SHAPE = 8;

/** "12.5" is "##.#", "2026" is "20##", what is longer than any amount is "#…". */
function shapeOf(digits: string): string {
  if (digits.length > LONGEST_SHAPE) return '#…';
  const shape = digits.replace(/\d/g, '#');
  return shape === '####' && (digits.startsWith('19') || digits.startsWith('20')) ? '20##' : shape;
}

/** FNV-1a over UTF-16 units, cut to `bits`. */
export function hashOf(symbol: string, bits: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < symbol.length; i += 1) hash = Math.imul(hash ^ symbol.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return (hash >>> 0) >>> (32 - bits);
}

/** Before the ending by which an unknown word is known. */
export const ENDING = '…';

/** What stands for a word nobody has seen: its last two letters say whether it was done, is a thing, or tells how. */
export const endingOf = (norm: string): string => ENDING + norm.slice(-2);
