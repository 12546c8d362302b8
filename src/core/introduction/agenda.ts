/** The agreed next step as it can stand in a sentence to the buyer. */
import type { HandoffContent } from '../handoff/registers.ts';
import { addresseesOf, namesSomebody } from './addressees.ts';
import { isInternal } from './internal.ts';
import { spelledOut, tidied } from './shorthand.ts';

/** A note to a colleague, not to the buyer: it speaks of them, or of oneself. */
const A_NOTE =
  /\b(?:they|them|their|theirs|they’re|they're|buyers?|prospects?|clients?|customers?|tbd|tba|tbc|asap|fyi|n\/a|i|i’ll|i'll|i’ve|i've|me|my|see (?:crm|slack|recording|notes|above|below))\b/iu;
/** A longer one is a plan, not a sentence. */
const LONGEST = 240;

/** Without a dot at its end; empty where nothing is agreed, or it is worded for colleagues. */
export function agendaOf(content: HandoffContent): string {
  const { nextStep } = content;
  if (isInternal(nextStep, content)) return '';
  const names = addresseesOf(content).map(({ name }) => name);
  const said = toYou(inOneLine(nextStep), names);
  return said.length > LONGEST || A_NOTE.test(said) || namesSomebody(said, names) ? '' : said;
}

const BULLET = /^[ \t]*(?:[-–—*•·▪]|\d{1,2}[.)]|[a-z]\))[ \t]+/gimu;

/** Lines, points of a list and sentences become parts of one. */
const inOneLine = (text: string): string =>
  spelledOut(text.replace(BULLET, ''))
    .split(/\n+|(?<=[.!?…])\s+/u)
    .map((part) => tidied(part).replace(/^[\s.,;:!?…–—-]+|[\s.,;:!?…–—-]+$/gu, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .join('; ');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "with Dana and Ruth" says "with you" to the two of them. */
function toYou(text: string, names: readonly string[]): string {
  const parts = names.flatMap((name) => [name, ...name.split(/\s+/u)]).filter((part) => part.length > 1);
  if (parts.length === 0) return text;
  const one = `(?:${[...new Set(parts)]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})`;
  const all = new RegExp(`\\b(with|for|to)\\s+${one}(?:(?:\\s+|\\s*,\\s*|\\s*(?:and|&|\\+)\\s*)${one})*(?![\\p{L}\\p{N}’'])`, 'giu');
  return text.replace(all, (_, before: string) => `${before} you`);
}
