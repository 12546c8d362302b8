import { COMPLETE_LEVEL, completenessOf } from '../brief/completeness.ts';
import { type Brief, FIELD_KEYS, type FieldKey, fieldOf } from '../brief/fields.ts';
import { countWords } from '../brief/words.ts';
import { copiedFields } from '../generic/sameText.ts';
import type { Names } from './reading/names.ts';
import { type Reading, read } from './reading/reading.ts';
import { type Band, type BriefScore, type FieldScore, LESS_CERTAIN } from './score.ts';
import { scoreReading } from './scoreField.ts';
import { type Surroundings, warningsOf } from './warnings/registry.ts';

/** Scores a whole brief; the same text in several fields is worth nothing in any of them. */
export function scoreBrief(brief: Brief, surroundings?: Surroundings, names?: Names): BriefScore {
  return createBriefScorer(names)(brief, surroundings);
}

interface Scored {
  reading: Reading;
  words: number;
  copied: boolean;
  score: FieldScore;
}

/** Scores one brief again and again while it is written: what did not change is not read again, and keeps its score's identity. */
export function createBriefScorer(names?: Names): (brief: Brief, surroundings?: Surroundings) => BriefScore {
  const last: Partial<Record<FieldKey, Scored>> = {};
  return (brief, surroundings = {}) => {
    const readings = byField((key) => (last[key]?.reading.text === brief[key] ? last[key].reading : read(brief[key], names)));
    const copied = copiedFields(readings);
    const scored = byField((key): Scored => {
      const [known, reading] = [last[key], readings[key]];
      if (known?.reading === reading && known.copied === copied.has(key)) return known;
      return { reading, words: countWords(brief[key]), copied: copied.has(key), score: scoreReading(key, reading, copied.has(key)) };
    });
    Object.assign(last, scored);
    const fields = byField((key) => scored[key].score);
    const total = FIELD_KEYS.reduce((sum, key) => (key === 'promised' ? sum : sum + fields[key].level), 0);
    const words = FIELD_KEYS.reduce((sum, key) => sum + scored[key].words, 0);
    const completeness = completenessOf(byField((key) => fields[key].level));
    return {
      total,
      band: bandOf(total),
      completeness,
      fields,
      warnings: warningsOf({ readings, fields, surroundings }),
      words,
      next: nextField(fields),
    };
  };
}

function byField<T>(of: (key: FieldKey) => T): Record<FieldKey, T> {
  return {
    trigger: of('trigger'),
    pain: of('pain'),
    currentState: of('currentState'),
    buyingProcess: of('buyingProcess'),
    promised: of('promised'),
    redFlags: of('redFlags'),
  };
}

/** The band of a total, or of a mean: what lies between two bands belongs to the lower one. */
export function bandOf(total: number): Band {
  return total >= 13 ? 'excellent' : total >= 10 ? 'acceptable' : 'gap';
}

/** Fields that block completeness first, the lowest of them first; after that the field that lacks least. */
function nextField(fields: Record<FieldKey, FieldScore>): BriefScore['next'] {
  const blocking = FIELD_KEYS.filter((key) => fields[key].level < COMPLETE_LEVEL);
  const open = blocking.length > 0 ? blocking : FIELD_KEYS.filter((key) => fields[key].level < 3 && key !== 'promised');
  const field = open.toSorted((a, b) => distance(fields[a], blocking.length > 0) - distance(fields[b], blocking.length > 0))[0];
  if (field === undefined) return null;
  const { findings, level } = fields[field];
  const message = findings[0]?.message ?? `${fieldOf(field).name} is still empty: ${fieldOf(field).hint}`;
  return { field, blocks: level < COMPLETE_LEVEL, message };
}

/** What comes first has the least: the level itself while fields block, then how much is missing to the next level. */
function distance({ level, findings }: FieldScore, blocking: boolean): number {
  return blocking ? level : findings.filter(({ rule }) => rule !== LESS_CERTAIN).length;
}
