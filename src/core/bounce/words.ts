/** One word of a text. `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface Word {
  /** Lower case, without accents and apostrophes: "Didn’t" is "didnt". */
  norm: string;
  start: number;
  end: number;
  /** A comma, a colon, a dash or a bracket stands before it, or nothing at all. */
  opens: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}'’‘ʼ`´]+/gu;
const BREAK = /[,:()–—]|\s-\s/;

/** How any text is compared: what people type in a hurry must not matter. */
export const normal = (raw: string): string =>
  raw
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '')
    .replace(/ß/g, 'ss');

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const norm = normal(match[0]);
    if (norm === '') continue;
    words.push({
      norm,
      start: match.index,
      end: match.index + match[0].length,
      opens: last === 0 || BREAK.test(text.slice(last, match.index)),
    });
    last = match.index + match[0].length;
  }
  return words;
}

const beginnings = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[][]>>();

/** These, one or more words each, by their first word: read once, since a long list is asked at each word. */
function byFirst(entries: readonly string[]): ReadonlyMap<string, readonly string[][]> {
  const known = beginnings.get(entries);
  if (known) return known;
  const made = Map.groupBy(
    entries.map((entry) => entry.split(' ')),
    ([first]) => first ?? '',
  );
  beginnings.set(entries, made);
  return made;
}

/** Where the longest of these that stands at `at` ends; `at` where none does. */
export function inGroup(words: readonly Word[], at: number, entries: readonly string[]): number {
  let end = at;
  for (const parts of byFirst(entries).get(words[at]?.norm ?? '') ?? [])
    if (at + parts.length > end && parts.every((part, i) => words[at + i]?.norm === part)) end = at + parts.length;
  return end;
}

const CLOSING: Record<string, string> = { '“': '”', '„': '“', '«': '»', '"': '"' };
/** Longer than any quote of a buyer: what is still open then was never a quote. */
const QUOTE_MAX = 400;

/** The text with what stands between quotation marks made unreadable, at its full length: those are somebody else's words. */
export function withoutQuotes(text: string): string {
  let masked = '';
  for (let at = 0; at < text.length; ) {
    const closing = CLOSING[text.charAt(at)];
    const length = closing ? text.slice(at + 1, at + QUOTE_MAX).indexOf(closing) : -1;
    if (length < 0) {
      masked += text.charAt(at);
      at += 1;
    } else {
      masked += ` ${'x'.repeat(length)} `;
      at += length + 2;
    }
  }
  return masked;
}

export interface Sentence {
  start: number;
  end: number;
}

/** Sentences without the space around them; a line ends one too, and so does a semicolon, which is its last sign. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const take = (end: number) => {
    const part = text.slice(start, end);
    const from = start + (part.length - part.trimStart().length);
    const to = start + part.trimEnd().length;
    if (from < to) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n') {
      take(at);
      start = at + 1;
    }
    if (sign === ';' || (/[.!?…]/.test(sign) && /^$|\s/.test(text.charAt(at + 1)))) take(at + 1);
  }
  take(text.length);
  return sentences;
}
