import { FIELD_KEYS } from '../brief/fields.ts';
import type { FailureKind } from './failure.ts';

const HOUR_MS = 60 * 60_000;
/** Half of the time in which a brief earns its credit. */
const AFTER_MS = 12 * HOUR_MS;

/** Booked, and nobody writes a word. */
export const ghostHandoff: FailureKind = {
  key: 'ghost-handoff',
  name: 'Ghost handoff',
  look({ handoff: { state, events }, content: { brief }, context, now }) {
    const since = Date.parse(context.booked ?? events[0]?.at ?? '');
    const isWritten = FIELD_KEYS.some((key) => brief[key].trim() !== '');
    if (state !== 'draft' || isWritten || !(now - since >= AFTER_MS)) return null;
    return {
      what: `Booked ${Math.floor((now - since) / HOUR_MS)} hours ago, and nothing is written yet.`,
      mend: {
        who: 'sdr',
        words: {
          sdr: 'Write the trigger first, while the call is fresh: four minutes are enough for all of it.',
          ae: 'Ask whoever booked it what you should know.',
          manager: 'Ask its writer what keeps them: four minutes are enough for all of it.',
        },
        label: 'Begin',
        at: 'trigger',
      },
    };
  },
};
