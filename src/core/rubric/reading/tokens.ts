/** One word, number or sign of a text. `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface Token {
  kind: 'word' | 'number' | 'sign';
  /** Lower case, without accents, apostrophes and a possessive s; a number as written, without its unit. */
  norm: string;
  /** What is glued to a number: "40k", "25th", "4h". Empty otherwise. */
  unit: string;
  start: number;
  end: number;
}

const LETTER = /[\p{L}\p{M}]/u;
const CURRENCY_OR_EMOJI = /[\p{Sc}\p{S}]/u;

const isDigit = (code: number) => code >= 48 && code <= 57;

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(text.charAt(at));
}

const SOFT_HYPHEN = 0xad;
const isApostrophe = (code: number) => code === 39 || code === 8217;
const isSpace = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  if (code <= 32 || code === 160) return true;
  return code > 127 && SPACE.test(text.charAt(at));
};
/** White space of every script, and signs that only say where a line may break. */
const SPACE = /[\p{White_Space}\p{Cf}]/u;
const NUMBER_INNER = ".,:/'’-";

/** What changes a letter without being one, and the hyphen that shows only at a line's end. */
const MARKS = /[\p{M}\u00ad]/gu;

function normal(raw: string): string {
  let word = raw.toLowerCase();
  if (word === 'b4') return 'before';
  for (let i = 0; i < word.length; i += 1) {
    if (word.charCodeAt(i) > 127) {
      // Marks go before as well: a run of them in disorder takes quadratic time to put in order.
      word = word.replace(MARKS, '').normalize('NFD').replace(MARKS, '').replace(/ß/g, 'ss').replace(/’/g, "'");
      break;
    }
  }
  if (!word.includes("'")) return word;
  return word.replace(/'(?:s|ll|d|re|ve|m)$/, '').replace(/'/g, '');
}

/** Where the number that begins at `from` ends: digits, and separators that stand between digits (a date's last dot belongs to it). */
function endOfNumber(text: string, from: number): number {
  let at = from;
  let dots = 0;
  while (at < text.length) {
    if (isDigit(text.charCodeAt(at))) at += 1;
    else if (NUMBER_INNER.includes(text.charAt(at)) && isDigit(text.charCodeAt(at + 1))) {
      const sign = text.charAt(at);
      // A hyphen inside a number is a range ("35-40") unless an ISO date begins here.
      if (sign === '-' && !(at - from === 4 || (at - from === 7 && text.charAt(from + 4) === '-'))) break;
      if (sign === '.') dots += 1;
      at += 1;
    } else break;
  }
  if (dots === 1 && text.charAt(at) === '.' && at - from <= 5 && !text.slice(from, at).includes(',')) return at + 1;
  return at;
}

/** "w/o" and "w/" are words of their own in a salesperson's shorthand. */
function withOrWithout(text: string, at: number): 'with' | 'without' | null {
  if (text.charAt(at + 1) !== '/' || (text.charAt(at) !== 'w' && text.charAt(at) !== 'W')) return null;
  if (at > 0 && isLetter(text, at - 1)) return null;
  const next = text.charAt(at + 2);
  return (next === 'o' || next === 'O') && !isLetter(text, at + 3) ? 'without' : 'with';
}

const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** The text's tokens in order. Linear in the text's length; white space only separates. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(text, at)) {
      at += 1;
      continue;
    }
    const start = at;
    const short = withOrWithout(text, at);
    if (short) {
      at += short === 'without' ? 3 : 2;
      tokens.push({ kind: 'word', norm: short, unit: '', start, end: at });
    } else if (isLetter(text, at)) {
      while (at < text.length) {
        if (isLetter(text, at) || isDigit(text.charCodeAt(at))) at += 1;
        else if ((isApostrophe(text.charCodeAt(at)) || text.charCodeAt(at) === SOFT_HYPHEN) && isLetter(text, at + 1)) at += 1;
        else break;
      }
      tokens.push({ kind: 'word', norm: normal(text.slice(start, at)), unit: '', start, end: at });
    } else if (isDigit(code)) {
      at = endOfNumber(text, at);
      const digits = at;
      while (at < text.length && isLetter(text, at)) at += 1;
      tokens.push({ kind: 'number', norm: text.slice(start, digits), unit: normal(text.slice(digits, at)), start, end: at });
    } else {
      const pair = code >= 0xd800 && code <= 0xdbff && isLowSurrogate(text.charCodeAt(at + 1));
      at += pair ? 2 : 1;
      const sign = text.slice(start, at);
      if (sign === '-' && start > 0 && at < text.length && !isSpace(text, start - 1) && !isSpace(text, at)) {
        continue;
      }
      if (!pair || CURRENCY_OR_EMOJI.test(sign)) tokens.push({ kind: 'sign', norm: sign, unit: '', start, end: at });
    }
  }
  return tokens;
}
