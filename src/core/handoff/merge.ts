/** Three-way merge of one register's value: the original, mine, theirs. */
import { diff3Merge } from 'node-diff3';
import { entriesOf, keysOf, mergeParts, type PartMerge, wholePart } from './mergeParts.ts';
import { isEmptyValue, sameValue } from './values.ts';

export type Merged = { clean: true; value: unknown } | { clean: false };

/** Sentences and the blanks between them: two people changing words of one sentence is a conflict, of two sentences is not. */
function sentences(text: string): string[] {
  return text.split(/((?<=[.!?…])\s+|\n+)/u).filter((part) => part !== '');
}

function mergeText(original: string, mine: string, theirs: string): Merged {
  const regions = diff3Merge(sentences(mine), sentences(original), sentences(theirs), { excludeFalseConflicts: true });
  const parts: string[] = [];
  for (const region of regions) {
    if (!region.ok) return { clean: false };
    parts.push(...region.ok);
  }
  return { clean: true, value: parts.join('') };
}

/** Texts and ticks of an object, and lists in it, merge like registers; what has parts of its own (an amount and its currency) stays whole. */
const keyPart: PartMerge = (original, mine, theirs) => {
  const whole = wholePart(original, mine, theirs);
  if (whole) return whole;
  if ([original, mine, theirs].some((value) => typeof value === 'object' && !Array.isArray(value))) return null;
  const merged = mergeValue(original, mine, theirs);
  return merged.clean ? merged : null;
};

function mergeByParts(original: unknown, mine: unknown, theirs: unknown): Merged {
  const lists = [original, mine, theirs].map(entriesOf);
  const objects = [original, mine, theirs].map(keysOf);
  const merged = merging(lists, wholePart);
  if (merged) return { clean: true, value: [...merged.values()] };
  const object = merging(objects, keyPart);
  return object ? { clean: true, value: Object.fromEntries(object) } : { clean: false };
}

function merging([original, mine, theirs]: (ReturnType<typeof keysOf> | undefined)[], merge: PartMerge) {
  return original && mine && theirs ? mergeParts(original, mine, theirs, merge) : null;
}

/**
 * Clean where only one side changed, both say the same, one side wrote nothing yet, two texts changed in regions that do not touch, or two lists
 * or objects in different entries.
 * Otherwise a person has to choose.
 */
export function mergeValue(original: unknown, mine: unknown, theirs: unknown): Merged {
  if (sameValue(mine, theirs) || sameValue(original, theirs)) return { clean: true, value: mine };
  if (sameValue(original, mine)) return { clean: true, value: theirs };
  if (isEmptyValue(original)) {
    if (isEmptyValue(mine)) return { clean: true, value: theirs };
    if (isEmptyValue(theirs)) return { clean: true, value: mine };
  }
  if (typeof original === 'string' && typeof mine === 'string' && typeof theirs === 'string') return mergeText(original, mine, theirs);
  return mergeByParts(original, mine, theirs);
}
