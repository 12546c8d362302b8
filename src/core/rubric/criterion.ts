import type { FieldKey } from '../brief/fields.ts';
import type { Fact } from './facts/fact.ts';
import type { Reading } from './reading/reading.ts';
import type { Finding, Level } from './score.ts';

/** What one field's text is worth by the rubric, before the generic signals cap it. */
export interface Criterion {
  field: FieldKey;
  judge(reading: Reading): { level: Level; findings: Finding[] };
}

/** A finding about the words of `facts`, from the first to the last; at the end of the text where there are none. */
export function finding(reading: Reading, rule: string, message: string, example: string, facts: readonly Fact[] = []): Finding {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const fact of facts) {
    start = Math.min(start, reading.words[fact.from]?.start ?? start);
    end = Math.max(end, reading.words[fact.to]?.end ?? end);
  }
  if (start < end) return { rule, message, example, start, end };
  const last = reading.words[reading.words.length - 1]?.end ?? 0;
  return { rule, message, example, start: last, end: last };
}
