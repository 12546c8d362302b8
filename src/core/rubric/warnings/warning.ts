import type { FieldKey } from '../../brief/fields.ts';
import type { Reading } from '../reading/reading.ts';
import type { FieldScore, Finding } from '../score.ts';

/** What is known around a brief; what is not known is left out. */
export interface Surroundings {
  /** People named at the account in the handoff's own list. */
  peopleNamed?: number;
  /** Competitors the workspace named. */
  competitors?: readonly string[];
  /** Text of the record's page that may name one. */
  page?: string;
}

export interface Scene {
  readings: Record<FieldKey, Reading>;
  fields: Record<FieldKey, FieldScore>;
  surroundings: Surroundings;
}

/** Something a coach would point out that costs no level (domain, "Warnings while writing"). */
export interface Warning {
  field: FieldKey;
  /** Null while there is nothing to point out. */
  look(scene: Scene): Finding | null;
}
