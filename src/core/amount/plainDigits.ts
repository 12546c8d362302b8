/** Text as one reads it: no marks of direction, one kind of blank, and the digits of any script as 0 to 9. */

// Which way a text runs says nothing of what it says.
const DIRECTION = /[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Each script's digits stand in a row of ten, from its zero. */
function numberOf(digit: string): number {
  const at = digit.codePointAt(0) ?? 0;
  let first = at;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (at - first) % 10;
}

export function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(DIRECTION, '')
    .replace(/\p{Nd}/gu, (digit) => (digit >= '0' && digit <= '9' ? digit : String(numberOf(digit))))
    .replace(/\s+/g, ' ')
    .trim();
}
