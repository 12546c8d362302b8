/** What somebody said, word for word, in a text. */

const QUOTE = /[“„«"]\s*([^“”„«»"]{8,400}?)\s*[”“»"]/gu;

/** The quotations in a text, without their marks, in its order. A mark alone, as for inches, quotes nothing. */
export function quotesIn(text: string): string[] {
  return [...text.matchAll(QUOTE)].flatMap(([, quote]) => (quote ? [quote.replace(/\s+/g, ' ')] : []));
}
