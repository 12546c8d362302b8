import { type Brief, FIELD_KEYS, type FieldKey } from '../brief/fields.ts';
import type { BriefScore, FieldScore, Level } from './score.ts';

export function scoreField(field: FieldKey, text: string): FieldScore {
  const level = Math.min(3, Math.floor(text.trim().split(/\s+/).length / 6)) as Level;
  return { field, level, generic: level < 2 && text.trim() !== '', findings: [] };
}

export function scoreBrief(brief: Brief): BriefScore {
  const fields = Object.fromEntries(FIELD_KEYS.map((key) => [key, scoreField(key, brief[key])])) as BriefScore['fields'];
  const total = FIELD_KEYS.filter((key) => key !== 'promised').reduce((sum, key) => sum + fields[key].level, 0);
  return { total, band: 'gap', completeness: 'minimal', fields, words: 0, next: null };
}
