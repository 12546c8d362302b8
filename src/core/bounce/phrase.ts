import { normal, type Word } from './words.ts';

/** Named lists of words or short phrases that a phrase may call upon, for example `YOU`. */
export type Groups = Readonly<Record<string, readonly string[]>>;

/** The words a phrase may step over between any two of its own where it says `~`, and how many. */
const OVER = 'ADVERB';
const MOST_OVER = 3;
/** How far `...` reaches within its clause. */
const MOST_BETWEEN = 6;

/** By their first words, the longest first. */
type Entries = ReadonlyMap<string, readonly string[][]>;

type Part =
  | { kind: 'one of'; entries: Entries; optional: boolean }
  | { kind: 'over'; entries: Entries }
  | { kind: 'ahead'; entries: Entries }
  | { kind: 'between' };

export interface Phrase {
  parts: readonly Part[];
  /** Its possible first words, so that it is tried only where it can begin. */
  first: ReadonlySet<string>;
}

const entriesOf = (texts: readonly string[]): Entries =>
  Map.groupBy(
    texts.map((text) => text.split(' ').map(normal)).sort((a, b) => b.length - a.length),
    ([first]) => first ?? '',
  );

/**
 * Reads a phrase: words in their order, `a/b` either of them, `a_b` two words in one
 * alternative, `(a)` perhaps, `NAME` any entry of that group, `~` up to three adverbs, `...` up to six other words of the same
 * clause, `+a` what must follow without belonging to it. Throws at module load where a group is not there.
 */
export function phraseOf(text: string, groups: Groups): Phrase {
  const parts = text.split(' ').map((piece): Part => {
    if (piece === '...') return { kind: 'between' };
    if (piece === '~') return { kind: 'over', entries: entriesOf(groups[OVER] ?? []) };
    const optional = piece.startsWith('(');
    const isAhead = piece.startsWith('+');
    const names = (optional ? piece.slice(1, -1) : isAhead ? piece.slice(1) : piece).split('/');
    const texts = names.flatMap((name) => {
      if (!/^[A-Z]{3,}$/.test(name)) return [name.replaceAll('_', ' ')];
      const group = groups[name];
      if (!group) throw new Error(`"${text}" names ${name}, which is no group`);
      return group;
    });
    const entries = entriesOf(texts);
    return isAhead ? { kind: 'ahead', entries } : { kind: 'one of', entries, optional };
  });
  const first = new Set<string>();
  for (const part of parts) {
    if (part.kind !== 'one of') throw new Error(`"${text}" must begin with a word`);
    for (const word of part.entries.keys()) first.add(word);
    if (!part.optional) break;
  }
  return { parts, first };
}

/** Where the longest of these entries that stands at `at` ends; `at` where none does. */
function afterEntry(words: readonly Word[], at: number, entries: Entries): number {
  const entry = entries
    .get(words[at]?.norm ?? '')
    ?.find((one) => one.every((word, i) => words[at + i]?.norm === word && (i === 0 || !words[at + i]?.opens)));
  return at + (entry?.length ?? 0);
}

/** The index behind the phrase that stands at `at`; -1 where it does not. Looks at a bounded number of words. */
export function endOfPhrase({ parts }: Phrase, words: readonly Word[], at: number): number {
  let next = at;
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    if (part?.kind === 'over') {
      for (let over = 0; over < MOST_OVER; over += 1) next = afterEntry(words, next, part.entries);
    } else if (part?.kind === 'between') {
      next = behindGap(words, next, parts[i + 1]);
      if (next < 0) return -1;
    } else if (part?.kind === 'ahead') {
      if (words[next]?.opens || afterEntry(words, next, part.entries) === next) return -1;
    } else if (part) {
      const end = next > at && words[next]?.opens ? next : afterEntry(words, next, part.entries);
      if (end === next && !part.optional) return -1;
      next = end;
    }
  }
  return next;
}

function behindGap(words: readonly Word[], from: number, then: Part | undefined): number {
  if (then?.kind !== 'one of') return -1;
  for (let at = from; at <= from + MOST_BETWEEN && at < words.length; at += 1) {
    if (words[at]?.opens) return -1;
    if (afterEntry(words, at, then.entries) > at) return at;
  }
  return -1;
}
