import type { Completeness, Level } from '../rubric/score.ts';
import { FIELD_KEYS, type FieldKey } from './fields.ts';

/** The level at which a field no longer blocks a hand-off. */
export const COMPLETE_LEVEL = 2;

/** Complete: all six fields at level 2 or more; partial: at least one is; minimal: none is. */
export function completenessOf(levels: Record<FieldKey, Level>): Completeness {
  const reached = FIELD_KEYS.filter((key) => levels[key] >= COMPLETE_LEVEL).length;
  if (reached === FIELD_KEYS.length) return 'complete';
  return reached > 0 ? 'partial' : 'minimal';
}
