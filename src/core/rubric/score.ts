/** What the scorer says of one field and of a whole brief (rubric, "Levels" and "The score"). */
import type { FieldKey } from '../brief/fields.ts';

export type Level = 0 | 1 | 2 | 3;

/** A remark on a text. `start` and `end` are UTF-16 offsets into it, `end` exclusive; equal where it speaks of what is absent. */
export interface Finding {
  /** The criterion or signal that speaks, for example `trigger.no-source`. */
  rule: string;
  /** One short, friendly sentence that says how to mend it. */
  message: string;
  /** A few words that would lift the text, where there are some to show. */
  example?: string;
  start: number;
  end: number;
}

/** The rule of the finding that says how far the score can be trusted; it speaks of no gap. */
export const LESS_CERTAIN = 'language.less-certain';

export interface FieldScore {
  field: FieldKey;
  level: Level;
  /** A good coach would send the text back for saying nothing specific. Never true of an empty field. */
  generic: boolean;
  /** The one that lifts most stands first. None at level 3, but for one that says how far the score can be trusted. */
  findings: Finding[];
  /** The text is in another language than the score knows best; a finding says so. */
  lessCertain?: true;
}

export type Band = 'excellent' | 'acceptable' | 'gap';
export type Completeness = 'complete' | 'partial' | 'minimal';

export interface BriefScore {
  /** 0 to 15: the levels of all fields but `promised`. */
  total: number;
  band: Band;
  completeness: Completeness;
  fields: Record<FieldKey, FieldScore>;
  /** What a coach would point out beside the level, by field; costs no level. */
  warnings: Partial<Record<FieldKey, Finding[]>>;
  /** Words in all six fields together. */
  words: number;
  /** The field to write next and why: the one that blocks completeness first, then the one whose next level is nearest. Null at 15 with all complete. */
  next: { field: FieldKey; blocks: boolean; message: string } | null;
}
