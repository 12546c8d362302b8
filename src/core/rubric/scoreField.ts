import type { FieldKey } from '../brief/fields.ts';
import { signals } from '../generic/registry.ts';
import { aboutAll } from '../generic/signal.ts';
import { type Reading, read } from './reading/reading.ts';
import { criteria } from './registry.ts';
import type { FieldScore, Level } from './score.ts';

/** Scores one field's text by the rubric. Pure and steady: the same text gives the same score, whatever its case and white space. */
export function scoreField(field: FieldKey, text: string): FieldScore {
  return scoreReading(field, read(text));
}

/** As `scoreField`, of a text already read. `copied`: the same text stands in another field of the brief. */
export function scoreReading(field: FieldKey, reading: Reading, copied = false): FieldScore {
  if (reading.text.trim() === '') return { field, level: 0, generic: false, findings: [] };
  if (copied)
    return capped(field, 0, [
      aboutAll(reading, 'generic.same-text', 'The same text stands in another field: keep it where it belongs and write this one afresh.'),
    ]);
  const judged = criteria[field].judge(reading);
  for (const signal of signals) {
    const verdict = signal.judge(field, reading);
    if (verdict && (verdict.cap < judged.level || verdict.cap === 0 || signal.exact)) return capped(field, verdict.cap, [verdict.finding]);
    if (verdict) return capped(field, judged.level, [verdict.finding, ...judged.findings]);
  }
  return capped(field, judged.level, judged.findings);
}

function capped(field: FieldKey, level: Level, findings: FieldScore['findings']): FieldScore {
  return { field, level, generic: level < 2, findings };
}
