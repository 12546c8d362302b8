import { T } from '../rubric/reading/lexicon.ts';
import { is } from '../rubric/reading/reading.ts';
import { aboutAll, type Signal } from './signal.ts';

/** Words of its own that a text may have and still only point: after "see …" more than around a place ("in the recording"). */
const OWN_WORDS = { asking: 6, place: 1 };
/** Words of its own before the pointer; with more, the pointer is an aside. */
const BEFORE = 2;
const ASKING = /^(see|listen|check|ask|refer|siehe|voir|vgl|ping|talk)$/;

/** "See CRM", "it's in the recording": points elsewhere instead of saying it. */
export const pointer: Signal = {
  rule: 'generic.pointer',
  judge(_field, reading) {
    const at = reading.words.findIndex((word) => is(word, T.pointer));
    if (at < 0) return null;
    const own = reading.words.filter(
      (word) => word.kind !== 'sign' && !is(word, T.pointer) && !is(word, T.glue) && !is(word, T.common) && !is(word, T.topic),
    );
    const before = own.filter((word) => word.start < (reading.words[at]?.start ?? 0)).length;
    const most = ASKING.test(reading.words[at]?.norm ?? '') ? OWN_WORDS.asking : OWN_WORDS.place;
    if (own.length > most || before > BEFORE) return null;
    return { cap: 0, finding: aboutAll(reading, 'generic.pointer', 'The AE may never open that place: copy the one or two facts here.') };
  },
};
