import { FIELD_KEYS, type FieldKey } from '../../brief/fields.ts';
import { pointerIn } from '../../generic/standIn.ts';
import type { Warning } from './warning.ts';

const inField = (field: FieldKey): Warning => ({
  field,
  look({ readings, fields }) {
    if (fields[field].findings.some(({ rule }) => rule === 'generic.pointer')) return null;
    const place = pointerIn(readings[field]);
    if (!place) return null;
    return {
      rule: 'warning.points-elsewhere',
      message: 'The AE may never open that place: copy the one or two facts here.',
      start: place.start,
      end: place.end,
    };
  },
});

/** A text that says something and also sends the reader elsewhere. */
export const pointsElsewhere: readonly Warning[] = FIELD_KEYS.map(inField);
