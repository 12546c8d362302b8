import { T } from '../rubric/reading/lexicon.ts';
import { is } from '../rubric/reading/reading.ts';
import { aboutAll, type Signal } from './signal.ts';

/** A pointer may be followed by this many words of its own ("see the Gong recording of Tuesday's call"). */
const OWN_WORDS = 14;

/** "See CRM", "it's in the recording": points elsewhere instead of saying it. */
export const pointer: Signal = {
  rule: 'generic.pointer',
  judge(_field, reading) {
    const at = reading.words.findIndex((word) => is(word, T.pointer));
    if (at < 0) return null;
    const words = reading.words.filter((word) => word.kind !== 'sign');
    const own = words.filter((word) => !is(word, T.pointer));
    const first = reading.words
      .slice(0, at)
      .filter((word) => word.kind !== 'sign' && !is(word, T.glue) && !is(word, T.common) && !is(word, T.topic)).length;
    if (own.length > OWN_WORDS || first > 2) return null;
    return { cap: 0, finding: aboutAll(reading, 'generic.pointer', 'The AE may never open that place: copy the one or two facts here.') };
  },
};
