/** What makes one text of another, and where a place in the one is in the other. */
import { diffIndices } from 'node-diff3';

export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** The smallest one stretch that makes `is` of `was`. */
export function spliceOf(was: string, is: string): Splice {
  const least = Math.min(was.length, is.length);
  let start = 0;
  while (start < least && was[start] === is[start]) start += 1;
  let behind = 0;
  while (behind < least - start && was[was.length - 1 - behind] === is[is.length - 1 - behind]) behind += 1;
  return { start, end: was.length - behind, text: is.slice(start, is.length - behind) };
}

const words = (text: string): string[] => text.match(/\S+\s*|\s+/gu) ?? [];

const lengthOf = (parts: readonly string[], from: number, to: number): number => parts.slice(from, to).join('').length;

/** Within a stretch that changed on both sides of the place: by the words that stayed. */
function movedAmong(was: string, is: string, offset: number): number {
  const [before, after] = [words(was), words(is)];
  let [from, to] = [0, 0];
  for (const { buffer1, buffer2 } of diffIndices(before, after)) {
    const [gone, come] = [lengthOf(before, 0, buffer1[0]), lengthOf(after, 0, buffer2[0])];
    if (offset < gone) break;
    if (offset < gone + lengthOf(before, buffer1[0], buffer1[0] + buffer1[1])) return come;
    from = gone + lengthOf(before, buffer1[0], buffer1[0] + buffer1[1]);
    to = come + lengthOf(after, buffer2[0], buffer2[0] + buffer2[1]);
  }
  return to + offset - from;
}

/** Where a place in `was` is in `is`. What came in right at that place comes behind it. */
export function movedOffset(was: string, is: string, offset: number): number {
  const { start, end, text } = spliceOf(was, is);
  if (offset <= start) return offset;
  if (offset >= end) return offset + is.length - was.length;
  return start + movedAmong(was.slice(start, end), text, offset - start);
}
