import { addNames, type Names, namesIn } from '../rubric/reading/names.ts';
import type { Reading } from '../rubric/reading/reading.ts';
import { stem } from '../rubric/reading/stem.ts';
import type { Token } from '../rubric/reading/tokens.ts';
import { PLACEHOLDERS, PLACEHOLDERS_ALONE, POINTERS, TIES } from './data/standIns.ts';
import { aboutAll, type Signal } from './signal.ts';

type StandIn = 'placeholder' | 'alone' | 'pointer';

interface Lists {
  names: Names<StandIn>;
  ties: Set<string>;
}

let lists: Lists | null = null;

function theLists(): Lists {
  if (lists) return lists;
  const names: Names<StandIn> = new Map();
  const written = (list: string) => list.split(',').map((entry) => entry.trim());
  addNames(names, 'alone', written(PLACEHOLDERS_ALONE));
  addNames(names, 'placeholder', written(PLACEHOLDERS));
  addNames(names, 'pointer', written(POINTERS));
  lists = { names, ties: new Set(written(TIES).map(stem)) };
  return lists;
}

/** A longer text says something itself, whatever it also points to. */
const LONGEST = 14;

/** How many words of its own a text has beside stand-ins of a kind and the little words; null where it has no such stand-in. */
function ownWords(reading: Reading, kind: StandIn): { before: number; after: number } | null {
  if (reading.tokens.length > 2 * LONGEST) return null;
  const { names, ties } = theLists();
  const kinds = namesIn(names, reading.stems);
  const first = kinds.indexOf(kind);
  if (first < 0) return null;
  const own = { before: 0, after: 0 };
  reading.tokens.forEach((token, i) => {
    if (token.kind === 'sign' || kinds[i] === kind || ties.has(reading.stems[i] as string)) return;
    own[i < first ? 'before' : 'after'] += 1;
  });
  return own;
}

const CURRENCY = /^\p{Sc}$/u;
/** A letter or a small number by itself; an amount, a time or a date says something. */
const isBare = ({ kind, norm, unit }: Token) => norm.length === 1 || (kind === 'number' && unit === '' && /^\d+$/.test(norm));

/** "tbd", "n/a", a dash, "will find out": stands where a fact should. */
export const placeholder: Signal = {
  rule: 'generic.placeholder',
  judge(_field, reading) {
    const words = reading.tokens.filter((token) => token.kind !== 'sign');
    const bare = words.every((token) => isBare(token)) && words.length <= 2 && !reading.tokens.some(({ norm }) => CURRENCY.test(norm));
    const own = bare ? null : ownWords(reading, 'placeholder');
    const alone = ownWords(reading, 'alone');
    const isAlone = alone !== null && alone.before + alone.after === 0;
    if (!bare && !isAlone && (own === null || own.before + own.after > (words.length <= 8 ? 1 : 0))) return null;
    return {
      cap: 0,
      finding: aboutAll(reading, 'generic.placeholder', 'This holds the place only: write what you know today, even one fact helps.'),
    };
  },
};

/** Words of its own that a text may have and still only point. */
const OWN_BEFORE = 1;
const OWN_AFTER = 4;

/** "See CRM", "it's in the recording": points elsewhere instead of saying it. */
export const pointer: Signal = {
  rule: 'generic.pointer',
  judge(field, reading) {
    // "Approvals in Slack" names the tool they work with, and sends nobody there.
    if (field === 'currentState' && reading.marks.includes('tool') && !reading.tokens.some(({ norm }) => SENDS.test(norm))) return null;
    const own = ownWords(reading, 'pointer');
    if (own === null || own.before > OWN_BEFORE || own.after > OWN_AFTER) return null;
    return { cap: 0, finding: aboutAll(reading, 'generic.pointer', 'The AE may never open that place: copy the one or two facts here.') };
  },
};

/** What makes a phrase an order to look elsewhere; "in the mail" or "forwarded" may as well be a source. */
const SENDS = /^(?:see|check|listen|refer|ping|cf|siehe|vgl|voir|zie|vea|ver|recording|transcript)$/;

/** Where a text sends the reader elsewhere (UTF-16 offsets), or null. */
export function pointerIn({ tokens, stems }: Reading): { start: number; end: number } | null {
  const kinds = namesIn(theLists().names, stems);
  for (let from = kinds.indexOf('pointer'); from >= 0; from = kinds.indexOf('pointer', from + 1)) {
    let to = from;
    while (kinds[to + 1] === 'pointer') to += 1;
    if (tokens.slice(from, to + 1).some(({ norm }) => SENDS.test(norm)))
      return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 };
    from = to;
  }
  return null;
}
