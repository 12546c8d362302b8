/** What was said otherwise, word by word. */
import { diffArrays } from 'diff';

export interface Piece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Words, blanks and signs of any script: one that puts no blanks between its words has words all the same. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
const wordsIn = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Two texts further apart have nothing in common that would help a reader; and looking for it takes longer with each word. */
const MOST_EDITS = 1_000;

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** In order: all but what is gone makes `is`, all but what is new makes `was`. Nothing stands in it twice in a row, and what is gone stands before what is new. */
export function wordsChanged(was: string, is: string): Piece[] {
  const found = diffArrays(wordsIn(was), wordsIn(is), { maxEditLength: MOST_EDITS });
  if (!found) return joined([pair(was, is)]);
  const pairs = found.map(({ value, added, removed }) => {
    const text = value.join('');
    return added ? pair('', text) : removed ? pair(text, '') : { same: text, gone: '', come: '' };
  });
  return joined(pairs);
}

/** A stretch that is the same, or one that was replaced. */
interface Stretch {
  same: string;
  gone: string;
  come: string;
}

const pair = (gone: string, come: string): Stretch => ({ same: '', gone, come });

/** What was replaced beside each other is replaced together; so is what only a blank or a comma holds apart: that is how people read. */
function joined(stretches: readonly Stretch[]): Piece[] {
  const all: Stretch[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const last = all.at(-1);
    const isInside = stretch.same !== '' && at < stretches.length - 1 && !SAYS_SOMETHING.test(stretch.same);
    const next = isInside && last && !last.same ? pair(stretch.same, stretch.same) : stretch;
    if (last && !last.same && !next.same) all[all.length - 1] = pair(last.gone + next.gone, last.come + next.come);
    else all.push(next);
  }
  return all.flatMap(withoutEdges).reduce<Piece[]>(appended, []);
}

/** Blanks at both edges of what was replaced, where they are the same, stay. */
function withoutEdges({ same, gone, come }: Stretch): Piece[] {
  if (same) return [{ kind: 'same', text: same }];
  const least = Math.min(gone.length, come.length);
  let before = 0;
  while (before < least && gone[before] === come[before] && isBlank(gone[before])) before += 1;
  let behind = 0;
  while (behind < least - before && gone.at(-1 - behind) === come.at(-1 - behind) && isBlank(gone.at(-1 - behind))) behind += 1;
  const inner = (text: string): string => text.slice(before, text.length - behind);
  return [
    { kind: 'same', text: gone.slice(0, before) },
    { kind: 'gone', text: inner(gone) },
    { kind: 'new', text: inner(come) },
    { kind: 'same', text: gone.slice(gone.length - behind) },
  ];
}

const isBlank = (sign: string | undefined): boolean => sign !== undefined && /\s/.test(sign);

function appended(pieces: Piece[], piece: Piece): Piece[] {
  const last = pieces.at(-1);
  if (piece.text === '') return pieces;
  if (last?.kind !== piece.kind) return [...pieces, piece];
  return [...pieces.slice(0, -1), { ...last, text: last.text + piece.text }];
}
