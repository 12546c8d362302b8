/** Sentences of a brief, each with its place, so that whatever is concluded from one can be shown in it. */
import { type Brief, FIELD_KEYS, type FieldKey } from '../brief/fields.ts';

/** `start` and `end` are UTF-16 offsets into the field's text, `end` exclusive. */
export interface Sentence {
  field: FieldKey;
  start: number;
  end: number;
  text: string;
}

/** Ends where a person would breathe: a full stop before a capital, a semicolon, a line's end. "e.g. 40" and "€1.5m" end nothing. */
const END = /(?<=[.!?…]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\p{N}])|;\s+|\n+/gu;
const ABBREVIATION = /(?:^|[\s(])(?:\p{L}\.)+$|(?:^|[\s(])(?:approx|ca|incl|excl|etc|vs|resp|mr|mrs|ms|dr|prof|inc|ltd|no|st)\.$/iu;

export function sentencesOf(field: FieldKey, text: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  const add = (end: number): void => {
    const raw = text.slice(from, end);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed) found.push({ field, start: from + lead, end: from + lead + trimmed.length, text: trimmed });
  };
  for (const match of text.matchAll(END)) {
    if (ABBREVIATION.test(text.slice(from, match.index))) continue;
    add(match.index);
    from = match.index + match[0].length;
  }
  add(text.length);
  return found;
}

/** Of the whole brief, field by field. */
export const allSentences = (brief: Brief): Sentence[] => FIELD_KEYS.flatMap((key) => sentencesOf(key, brief[key]));
