import type { FieldKey } from '../brief/fields.ts';
import { signals } from '../generic/registry.ts';
import { aboutAll } from '../generic/signal.ts';
import { findingsOf } from './advice/findings.ts';
import { foreignLanguage, levelWithoutLanguage } from './language.ts';
import { type Judgement, judge } from './model/network.ts';
import type { Names } from './reading/names.ts';
import { type Reading, read } from './reading/reading.ts';
import type { FieldScore, Finding, Level } from './score.ts';

/** Scores one field's text by the rubric. Pure and steady: the same text gives the same score, whatever its case and white space. */
export function scoreField(field: FieldKey, text: string, names?: Names): FieldScore {
  return scoreReading(field, read(text, names));
}

/** As `scoreField`, of a text already read. `copied`: the same text stands in another field of the brief. */
export function scoreReading(field: FieldKey, reading: Reading, copied = false): FieldScore {
  if (reading.text.trim() === '') return { field, level: 0, generic: false, findings: [] };
  if (copied)
    return scored(field, 0, [
      aboutAll(reading, 'generic.same-text', 'The same text stands in another field: keep it where it belongs and write this one afresh.'),
    ]);
  for (const signal of signals) {
    const verdict = signal.judge(field, reading);
    if (verdict) return scored(field, verdict.cap, [verdict.finding]);
  }
  const judgement = judgeBest(field, reading);
  const language = foreignLanguage(reading);
  if (language === null) return scored(field, judgement.level, findingsOf(field, reading, judgement));
  const level = Math.max(judgement.level, levelWithoutLanguage(reading)) as Level;
  const message = `Read with less certainty: this looks ${language}, and the score knows English best.`;
  const findings = [...findingsOf(field, reading, { ...judgement, level }), aboutAll(reading, 'language.less-certain', message)];
  return { ...scored(field, level, findings), lessCertain: true };
}

/** Longer texts are judged as a whole only: looking at every beginning would cost their length again for each sentence. */
const MOST_SENTENCES = 8;
/** How surely a beginning must have its level to keep it, whatever follows. */
const SURE = 2;

/** What was surely said stays said: no sentence that follows makes a text worth less than its beginning was by itself. */
function judgeBest(field: FieldKey, reading: Reading): Judgement {
  let best = judge(field, reading);
  if (best.level === 3) return best;
  for (const end of sentenceEnds(reading)) {
    const { text, tokens, stems, marks } = reading;
    const judgement = judge(field, { text, tokens: tokens.slice(0, end), stems: stems.slice(0, end), marks: marks.slice(0, end) });
    if (judgement.level > best.level && judgement.lead >= SURE) best = judgement;
  }
  return best;
}

/** Places after the signs that end a sentence inside the text; none where there are more than MOST_SENTENCES. */
function sentenceEnds({ tokens }: Reading): number[] {
  const ends: number[] = [];
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    const { kind, norm } = tokens[i] as Reading['tokens'][number];
    if (kind === 'sign' && (norm === '.' || norm === '!' || norm === '?')) ends.push(i + 1);
    if (ends.length > MOST_SENTENCES) return [];
  }
  return ends;
}

function scored(field: FieldKey, level: Level, findings: Finding[]): FieldScore {
  return { field, level, generic: level < 2, findings };
}
