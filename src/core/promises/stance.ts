/** Whether a sentence promises something: what the buyer asked, what is still to be found out and what they pay somebody else is no promise of ours. */
import { stemsOf, type Word } from './text.ts';

const OPEN = stemsOf('ask,asks,asked,asking,whether,wants,wanted,want,hopes,hoped,expects,expected,check,clarify,unclear,unknown,maybe');
const THEIRS = stemsOf('budget,pay,pays,paying,paid,spend,spends,spending,spent,saves,saving,loses,losing');
const DENIES =
  /^(?:no|not|nor|neither|never|without|cannot|nobody|excluded|except|(?:is|are|was|were|do|does|did|has|have|had|wo|ca|would|could)nt)$/;

const inStems = (words: readonly Word[], stems: ReadonlySet<string>) => words.some(({ stem }) => stems.has(stem));

export const isOpen = (words: readonly Word[]): boolean => inStems(words, OPEN);
export const isTheirs = (words: readonly Word[]): boolean => inStems(words, THEIRS);

/** Behind a thing "no" speaks of what comes next: "SSO at no extra cost". */
const DENIES_BEHIND = /^(?:not|never|excluded|(?:is|are|was|were|do|does|did|wo|ca|would|could)nt)$/;

/** Words before and behind what is denied: "we do not have SSO", "toll calculation is not included". */
const BEFORE = 6;
const BEHIND = 2;

export function isDenied(sentence: readonly Word[], from: number, to: number): boolean {
  const before = sentence.slice(Math.max(0, from - BEFORE), from);
  const behind = sentence.slice(to + 1, to + 1 + BEHIND);
  return before.some(({ norm }) => DENIES.test(norm)) || behind.some(({ norm }) => DENIES_BEHIND.test(norm));
}
