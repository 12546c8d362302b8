import { expect, test } from 'vitest';
import type { FieldKey } from '../../../src/core/brief/fields.ts';
import { scoreField } from '../../../src/core/rubric/scoreField.ts';

/** One test a text: its level and, where a rule is named, that this rule speaks first. */
export function levels(field: FieldKey, cases: readonly (readonly [level: number, text: string, rule?: string])[]): void {
  test.each(cases.map(([level, text, rule]) => ({ level, text, rule })))(`${field} $level: $text`, ({ level, text, rule }) => {
    const score = scoreField(field, text);
    expect(score.level).toBe(level);
    if (rule !== undefined) expect(score.findings[0]?.rule).toBe(rule);
  });
}
