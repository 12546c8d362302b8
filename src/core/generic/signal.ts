import type { FieldKey } from '../brief/fields.ts';
import type { Reading } from '../rubric/reading/reading.ts';
import type { Finding, Level } from '../rubric/score.ts';

/** What makes a text say nothing about this buyer. A signal that fires caps the field's level. */
export interface Signal {
  rule: string;
  /** The text's level cannot be higher than `cap`; null where the signal is silent. */
  /** Set where the text's level is exactly `cap`, whatever the criterion finds. */
  exact?: true;
  judge(field: FieldKey, reading: Reading): { cap: Level; finding: Finding } | null;
}

/** A finding about the whole text. */
export function aboutAll(reading: Reading, rule: string, message: string, example?: string): Finding {
  const first = reading.words[0];
  const last = reading.words[reading.words.length - 1];
  const finding: Finding = { rule, message, start: first?.start ?? 0, end: last?.end ?? 0 };
  return example === undefined ? finding : { ...finding, example };
}
