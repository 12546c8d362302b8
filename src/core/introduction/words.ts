/** What the buyer said, as it can be said back to them. */
import { quotesIn } from '../brief/quotes.ts';
import type { HandoffContent } from '../handoff/registers.ts';
import { namesOfOthers, namesSomebody } from './addressees.ts';
import { isInternal } from './internal.ts';
import { spelledOut, tidied } from './shorthand.ts';

const MOST_QUOTES = 2;
/** A longer one is read out, not said. */
const LONGEST = 240;
/** Fewer words in quotation marks are a name or a term. */
const LEAST_WORDS = 4;

/** What they said of their problem and of how they work today; what they said of people and money stays between colleagues. */
export function wordsOf(content: HandoffContent): string {
  const others = namesOfOthers(content);
  const quotes = [content.brief.pain, content.brief.currentState].flatMap(quotesIn).map(asSentence);
  const theirs = [...new Set(quotes)].filter((quote) => isWhole(quote) && !isInternal(quote, content) && !namesSomebody(quote, others));
  return theirs
    .slice(0, MOST_QUOTES)
    .map((quote) => `“${quote}”`)
    .join(' ');
}

const isWhole = (quote: string): boolean => quote.length <= LONGEST && (quote.match(/[\p{L}\p{N}’'-]+/gu) ?? []).length >= LEAST_WORDS;

/** Begins with a capital and ends once; what is left out of it is left out. */
function asSentence(quote: string): string {
  const plain = tidied(spelledOut(quote.replace(/\[[^\]]*\]|\(\s*sic\s*\)/gu, '')))
    .replace(/([.!?]\s+)(\p{Ll})/gu, (_, end: string, letter: string) => `${end}${letter.toUpperCase()}`)
    .replace(/^[\s,;:.…–—-]+|[\s,;:–—-]+$/gu, '');
  const begun = plain.charAt(0).toUpperCase() + plain.slice(1);
  return /[.!?…]$/u.test(begun) ? begun : `${begun}.`;
}
