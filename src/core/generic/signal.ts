import type { FieldKey } from '../brief/fields.ts';
import type { Reading } from '../rubric/reading/reading.ts';
import type { Finding, Level } from '../rubric/score.ts';

/** What makes a text say nothing about this buyer. */
export interface Signal {
  rule: string;
  /** A signal that fires caps the field's level at `cap`; null where it is silent. */
  judge(field: FieldKey, reading: Reading): { cap: Level; finding: Finding } | null;
}

/** A finding about the whole text. */
export function aboutAll({ tokens }: Reading, rule: string, message: string, example?: string): Finding {
  const finding: Finding = { rule, message, start: tokens[0]?.start ?? 0, end: tokens[tokens.length - 1]?.end ?? 0 };
  return example === undefined ? finding : { ...finding, example };
}

/** Norms of what is not a sign. */
export const wordsIn = ({ tokens }: Reading): string[] => tokens.filter((token) => token.kind !== 'sign').map((token) => token.norm);
