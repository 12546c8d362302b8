/** What is wrong with a CSS selector, as far as that can be told without a page; the browser has the last word where it is tried out. */

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** Null where nothing is. */
export function selectorFault(selector: string): string | null {
  if (/[{};@<]|\/\*|\p{Cc}/u.test(selector.replace(/"[^"]*"|'[^']*'/g, ''))) return 'Give one selector alone, as .record h1.';
  const open: string[] = [];
  let quote = '';
  for (const sign of selector) {
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' || sign === '[') open.push(sign);
    else if (sign === ')' || sign === ']') if (open.pop() !== PAIRS[sign]) return `A “${sign}” stands there that nothing opens.`;
  }
  if (quote) return `A ${quote} is not closed.`;
  if (open.length > 0) return `A “${open.at(-1)}” is not closed.`;
  return (selector.match(/:(?:has|is|where|not)\(/g)?.length ?? 0) > 4
    ? 'Make the selector simpler: it looks at too much of the page.'
    : null;
}
