import type { NameKind } from '../core/rubric/reading/names.ts';
import { read } from '../core/rubric/reading/reading.ts';
import { stem } from '../core/rubric/reading/stem.ts';
import { ENDING, endingOf, symbolsOf } from '../core/rubric/reading/symbols.ts';
import type { Token } from '../core/rubric/reading/tokens.ts';
import { type Encoded, encodeBy } from './encoded.ts';
import { hints, type WordHints } from './lexicons/lexicon.ts';
import { lexicons } from './lexicons/registry.ts';
import type { LabelledText } from './texts.ts';

/** A symbol seen in fewer texts than this has no row of its own. */
const LEAST_TEXTS = 3;
/** An ending seen in fewer has none either. */
const LEAST_TEXTS_OF_ENDING = 15;

/** What stands for every symbol without a row. */
export const UNKNOWN = 0;

/** Symbols and lexicon tags that have a row, by name; a text's tokens as lists of rows to be added up. */
export interface Vocabulary {
  rows: Map<string, number>;
  hints: WordHints;
  /** In how many texts each symbol stands. */
  counts: Map<string, number>;
}

export function buildVocabulary(texts: readonly LabelledText[]): Vocabulary {
  const known = hints(lexicons);
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    const seen = new Set<string>();
    for (const token of read(text).tokens) {
      for (const symbol of namesOf(token, known)) seen.add(symbol);
      if (token.kind === 'word') seen.add(endingOf(token.norm));
    }
    for (const symbol of seen) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  const rows = new Map<string, number>([['', UNKNOWN]]);
  for (const name of [...counts.keys()].toSorted()) {
    const least = name.startsWith(ENDING) ? LEAST_TEXTS_OF_ENDING : LEAST_TEXTS;
    if ((counts.get(name) as number) >= least) rows.set(name, rows.size);
  }
  for (const name of known.tags) rows.set(tagName(name), rows.size);
  for (const mark of MARKS) rows.set(mark, rows.size);
  return { rows, hints: known, counts };
}

export const MARKS = ['@tool', '@event', '@source'];

const tagName = (tag: string) => `~${tag}`;

/** A word that a lexicon lists as written has a row of its own beside its stem's. */
function namesOf(token: Token, known: WordHints): string[] {
  if (token.kind !== 'word') return symbolsOf(token);
  return known.exact.has(token.norm) ? [`=${token.norm}`] : symbolsOf(token);
}

/** Rows of one token, without its mark. */
export function rowsOf(token: Token, vocabulary: Vocabulary): number[] {
  const { rows, hints: known } = vocabulary;
  const found: number[] = [];
  for (const name of namesOf(token, known)) {
    const row = rows.get(name);
    if (row !== undefined) found.push(row);
    else if (token.kind === 'word') found.push(rows.get(endingOf(token.norm)) ?? UNKNOWN);
  }
  if (token.kind === 'word') found.push(...tagRows(token.norm, stem(token.norm), vocabulary));
  return found.length > 0 ? found : [UNKNOWN];
}

/** Rows of the tags that the lexicons give a word as written (`norm`, null: whatever its form) and by its stem. */
export function tagRows(norm: string | null, stemmed: string, { rows, hints: known }: Vocabulary): number[] {
  const tags = new Set([...((norm === null ? undefined : known.exact.get(norm)) ?? []), ...(known.stems.get(stemmed) ?? [])]);
  return Array.from(tags, (tag) => rows.get(tagName(tag)) as number);
}

/** Encodes texts with a row for every symbol and tag. */
export function encode(texts: readonly LabelledText[], vocabulary: Vocabulary): Encoded {
  const marked = (mark: NameKind | undefined) => (mark ? [vocabulary.rows.get(`@${mark}`) as number] : []);
  return encodeBy(texts, {
    own: (token, mark) => [...rowsOf(token, vocabulary), ...marked(mark)],
    stranger: (token, mark) => [vocabulary.rows.get(endingOf(token.norm)) ?? UNKNOWN, ...marked(mark)],
  });
}
