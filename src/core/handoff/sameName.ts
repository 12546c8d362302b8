/** Whether two names are one, written in two ways: as far as nobody else could be meant. */
import { diffChars } from 'diff';

/** Letters that a slip of the keyboard adds, leaves out or takes for others. */
const SLIPS = 2;

const partsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function lettersApart(a: string, b: string): number {
  const found = diffChars(a, b, { maxEditLength: 2 * SLIPS });
  if (!found) return Number.POSITIVE_INFINITY;
  const count = (kind: 'added' | 'removed'): number => found.reduce((sum, part) => sum + (part[kind] ? part.count : 0), 0);
  return Math.max(count('added'), count('removed'));
}

/** "Dana Whitfeld" is Dana Whitfield, and "Northwind" Northwind Analytics; Ian is not Ina. */
export function isSameName(a: string, b: string): boolean {
  const [short = [], long = []] = [partsOf(a), partsOf(b)].toSorted((one, other) => one.length - other.length);
  if (short.length === 0) return false;
  if (short.every((part) => long.includes(part))) return true;
  const [one, other] = [short.join(' '), long.join(' ')];
  return Math.min(one.length, other.length) > 4 * SLIPS && short.length === long.length && lettersApart(one, other) <= SLIPS;
}
