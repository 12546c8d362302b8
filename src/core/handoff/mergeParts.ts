/** Three-way merge of values that have parts: lists of entries with an id, and objects by key. */
import { sameValue } from './values.ts';

/** Null where a person has to choose; a part that is undefined is not there. */
export type PartMerge = (original: unknown, mine: unknown, theirs: unknown) => { value: unknown } | null;

type Parts = Map<string, unknown>;

/** One part as a whole: whoever changed or removed it alone is followed. */
export const wholePart: PartMerge = (original, mine, theirs) => {
  if (sameValue(mine, theirs) || sameValue(original, theirs)) return { value: mine };
  return sameValue(original, mine) ? { value: theirs } : null;
};

/** The parts of a list by id, null where it is no such list; nothing at all is a list without entries. In a list of ids each is its own. */
export function entriesOf(value: unknown): Parts | null {
  const entries: unknown = value ?? [];
  if (!Array.isArray(entries)) return null;
  const parts: Parts = new Map();
  for (const entry of entries as unknown[]) {
    const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : entry;
    if (typeof id !== 'string' || parts.has(id)) return null;
    parts.set(id, entry);
  }
  return parts;
}

export function keysOf(value: unknown): Parts | null {
  const object: unknown = value ?? {};
  return typeof object === 'object' && !Array.isArray(object) ? new Map(Object.entries(object as object)) : null;
}

/** In the order of theirs, which other devices have already; what only I have comes behind. Null where a person has to choose. */
export function mergeParts(original: Parts, mine: Parts, theirs: Parts, merge: PartMerge): Parts | null {
  const merged: Parts = new Map();
  for (const name of new Set([...theirs.keys(), ...mine.keys()])) {
    const part = merge(original.get(name), mine.get(name), theirs.get(name));
    if (!part) return null;
    if (part.value !== undefined) merged.set(name, part.value);
  }
  return merged;
}
