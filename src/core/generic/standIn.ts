import type { FieldKey } from '../brief/fields.ts';
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

const CURRENCY = /^\p{Sc}$/u;
/** An amount, a time or a date ("8k", "€7", "12.5.", "14:00") says something. */
const saysSomething = ({ kind, norm, unit }: Token) => (kind === 'number' && (unit !== '' || !/^\d+$/.test(norm))) || CURRENCY.test(norm);

interface Found {
  /** By token. */
  kinds: (StandIn | undefined)[];
  /** The first stand-in of the kinds asked for. */
  first: number;
  /** How many words of its own the text has on either side of it, beside stand-ins and the little words. */
  before: number;
  after: number;
}

/** Where a text stands in for another, and what else it says; null where it does not. */
function standInOf(field: FieldKey, reading: Reading, ...asked: StandIn[]): Found | null {
  if (reading.tokens.length > 2 * LONGEST) return null;
  const { names, ties } = theLists();
  const kinds = namesIn(names, reading.stems);
  const first = kinds.findIndex((kind) => kind !== undefined && asked.includes(kind));
  if (first < 0) return null;
  const own = { before: 0, after: 0 };
  reading.tokens.forEach((token, i) => {
    const kind = kinds[i];
    if (token.kind === 'sign' || (kind && asked.includes(kind)) || ties.has(reading.stems[i] as string)) return;
    // "Written down in Notion" names the place, unless tools are what the field is about.
    if (kinds[first] === 'pointer' && i > first && reading.marks[i] === 'tool' && field !== 'currentState') return;
    own[i < first ? 'before' : 'after'] += 1;
  });
  return { kinds, first, ...own };
}

/** A sign, a letter or a number by themselves, at most two of them. */
const isBare = ({ tokens }: Reading) =>
  tokens.every(({ kind, norm }) => kind !== 'word' || norm.length === 1) && tokens.filter(({ kind }) => kind !== 'sign').length <= 2;

function holdsThePlace(field: FieldKey, reading: Reading): boolean {
  if (reading.tokens.some(saysSomething)) return false;
  if (isBare(reading)) return true;
  const found = standInOf(field, reading, 'placeholder', 'alone');
  if (found === null || found.before > 0) return false;
  // "tbd w/ AE" says no more than "tbd"; "wip piles up" says something.
  return found.after <= (found.kinds.includes('placeholder') ? 1 : 0);
}

/** "tbd", "n/a", a dash, "will find out": stands where a fact should. */
export const placeholder: Signal = {
  rule: 'generic.placeholder',
  judge(field, reading) {
    if (!holdsThePlace(field, reading)) return null;
    return {
      cap: 0,
      finding: aboutAll(reading, 'generic.placeholder', 'This holds the place only: write what you know today, even one fact helps.'),
    };
  },
};

/** What makes a phrase an order to look elsewhere; "in the mail" or "on the drive" may as well be where they work. */
const SENDS = /^(?:see|check|listen|refer|ping|cf|siehe|vgl|voir|zie|vea|ver|recording|transcript)$/;

/** Who does the looking in a statement: "they see mails pile up". */
const DOES = /^(?:they|we|he|she|you|i|can|cannot|cant|nobody)$/;

/** So many words may say where exactly to look. */
const OWN_AFTER = 3;

/** "See CRM", "it's in the recording": points elsewhere instead of saying it. */
export const pointer: Signal = {
  rule: 'generic.pointer',
  judge(field, reading) {
    const found = standInOf(field, reading, 'pointer');
    if (found === null) return null;
    const { tokens } = reading;
    if (tokens.some(({ norm, unit }) => unit !== '' || CURRENCY.test(norm))) return null;
    const sends = tokens.some(({ norm }, i) => found.kinds[i] === 'pointer' && (norm === 'as' || SENDS.test(norm)));
    if (found.before > 0 || found.after > (sends ? OWN_AFTER : 0)) return null;
    if (tokens.slice(0, found.first).some(({ norm }) => DOES.test(norm))) return null;
    return { cap: 0, finding: aboutAll(reading, 'generic.pointer', 'The AE may never open that place: copy the one or two facts here.') };
  },
};

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
