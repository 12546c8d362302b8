import type { FieldKey } from '../brief/fields.ts';
import { signals } from '../generic/registry.ts';
import { aboutAll } from '../generic/signal.ts';
import { findingsOf } from './advice/findings.ts';
import { foreignLanguage, levelByFigures } from './language.ts';
import { judge } from './model/network.ts';
import { withoutFrame } from './reading/frame.ts';
import type { Names } from './reading/names.ts';
import { type Reading, read } from './reading/reading.ts';
import { withoutSmallTalk } from './reading/smallTalk.ts';
import { type FieldScore, type Finding, LESS_CERTAIN, type Level } from './score.ts';

/** Scores one field's text by the rubric. Pure and steady: the same text gives the same score, whatever its case and white space. */
export function scoreField(field: FieldKey, text: string, names?: Names): FieldScore {
  return scoreReading(field, read(text, names));
}

/** As `scoreField`, of a text already read. `copied`: the same text stands in another field of the brief. */
export function scoreReading(field: FieldKey, framed: Reading, copied = false): FieldScore {
  const reading = withoutFrame(framed);
  if (reading.text.trim() === '') return { field, level: 0, generic: false, findings: [] };
  if (copied)
    return scored(field, 0, [
      aboutAll(reading, 'generic.same-text', 'The same text stands in another field: keep it where it belongs and write this one afresh.'),
    ]);
  for (const signal of signals) {
    const verdict = signal.judge(field, reading);
    if (verdict) return scored(field, verdict.cap, [verdict.finding]);
  }
  const judgement = judge(field, reading);
  const language = foreignLanguage(reading);
  if (language === null) {
    // Beside a fact small talk takes nothing away.
    const rest = judgement.level < 3 ? withoutSmallTalk(reading) : null;
    const alone = rest && judge(field, rest);
    return rest && alone && alone.level > judgement.level
      ? scored(field, alone.level, findingsOf(field, rest, alone))
      : scored(field, judgement.level, findingsOf(field, reading, judgement));
  }
  const level = levelByFigures(field, judgement, reading);
  const message = `Read with less certainty: this looks ${language}, and the score knows English best.`;
  const findings = [...findingsOf(field, reading, { ...judgement, level }), aboutAll(reading, LESS_CERTAIN, message)];
  return { ...scored(field, level, findings), lessCertain: true };
}

function scored(field: FieldKey, level: Level, findings: Finding[]): FieldScore {
  return { field, level, generic: level < 2, findings };
}
