/** What is wrong with a CSS selector, as far as that can be told without a page; the browser has the last word where it is tried out. */

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** What looks at other elements again for each that it is tried on. */
const MOST_NESTED = 4;
/** Blanks and `~`, each of which looks through many elements; `>` and `+` look at one. */
const MOST_SEARCHES = 8;

/** Within round brackets Chromium looks through all siblings again for each of them: two seconds where there are 20,000, and next to none outside. */
const SIBLINGS =
  'Take “~” out of the round brackets, it looks at too much of the page there: write “+”, or name what holds both, as .row:has(.late).';

function searchesIn(bare: string): number {
  const alone = bare.replace(/\[[^\]]*\]/g, '').replace(/\s*([,()>+~])\s*/g, '$1');
  return alone.trim().match(/~|\s+/g)?.length ?? 0;
}

/** Null where nothing is. */
export function selectorFault(selector: string): string | null {
  // Escaped, a name may be written so that nothing here knows it, and a quote so that it does not end.
  if (selector.includes('\\')) return 'Write it without “\\”: a class or id with other signs goes in brackets, as [class~="md:flex"].';
  const bare = selector.replace(/"[^"]*"|'[^']*'/g, '');
  if (/[{};@<]|\/\*|\p{Cc}/u.test(bare)) return 'Give one selector alone, as .record h1.';
  const open: string[] = [];
  let quote = '';
  for (const sign of selector) {
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' || sign === '[') open.push(sign);
    else if (sign === '~' && open.at(-1) === '(') return SIBLINGS;
    else if (sign === ')' || sign === ']') if (open.pop() !== PAIRS[sign]) return `A “${sign}” stands there that nothing opens.`;
  }
  if (quote) return `A ${quote} is not closed.`;
  if (open.length > 0) return `A “${open.at(-1)}” is not closed.`;
  const nested = bare.match(/:(?:has|is|where|not)\(/gi)?.length ?? 0;
  return nested > MOST_NESTED || searchesIn(bare) > MOST_SEARCHES ? 'Make the selector simpler: it looks at too much of the page.' : null;
}
